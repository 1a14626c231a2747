@echo off
rem Starts the service and opens the browser. Closing this window stops it.
cd /d "%~dp0"
call gouji.bat serve --browser %*
if errorlevel 1 pause
