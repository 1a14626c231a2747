"use strict";
// Requests of htmx carry the token against forged requests, which the page's forms carry by themselves.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector("input[name=_csrf]");
  if (token) event.detail.headers["X-CSRF-TOKEN"] = token.value;
});
// Checks or unchecks all rows of a list.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-all]")) {
    document.querySelectorAll(`input[name="${event.target.dataset.all}"]`).forEach((box) => { box.checked = event.target.checked; });
  }
});
document.addEventListener("submit", (event) => {
  const question = event.target.dataset && event.target.dataset.ask;
  if (question && !window.confirm(question)) event.preventDefault();
});
