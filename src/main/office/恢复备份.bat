@echo off
rem Puts a backup in the place of the data. Drop the backup file on this icon, or put it into this folder.
cd /d "%~dp0"
if "%~1"=="" (call gouji.bat restore --replace) else (call gouji.bat restore --replace "%~1")
pause
