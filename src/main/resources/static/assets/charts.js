"use strict";
// Draws each chart from the table that it names, so that the table says the same to whoever cannot see it.
document.querySelectorAll("[data-chart]").forEach((place) => {
  const table = document.getElementById(place.dataset.from);
  const names = [...table.tHead.rows[0].cells].slice(1).map((cell) => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  if (rows.length === 0) return;
  const labels = rows.map((row) => row[0]);
  const colours = { "错误": "#b3261e", "警告": "#c98a12", "提示": "#35607f" };
  const bars = place.dataset.chart === "bar";
  const category = { type: "category", data: bars ? labels.reverse() : labels, axisLabel: bars ? { fontSize: 12, width: 190, overflow: "truncate" } : { fontSize: 12 } };
  const value = { type: "value", minInterval: 1 };
  const chart = echarts.init(place);
  chart.setOption({
    animation: false,
    aria: { enabled: true },
    grid: { left: 10, right: 25, top: bars ? 10 : 40, bottom: 10, containLabel: true },
    legend: bars ? undefined : { top: 0 },
    tooltip: { trigger: "axis", renderMode: "richText" },
    xAxis: bars ? value : category,
    yAxis: bars ? category : value,
    series: names.map((name, i) => {
      const data = rows.map((row) => Number(row[i + 1]));
      return { name, type: place.dataset.chart, data: bars ? data.reverse() : data, barMaxWidth: 18, symbolSize: 7,
        color: colours[name] || "#14508c", label: { show: bars, position: "right" } };
    }),
  });
  window.addEventListener("resize", () => chart.resize());
});
