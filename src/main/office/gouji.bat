@echo off
rem Commands of Gouji, such as: gouji audit reports-in. ASCII only: cmd reads this file in the code page of the console.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Java 17 or later is needed: https://adoptium.net/
  exit /b 2
)
"%JAVA%" %GOUJI_JAVA_OPTIONS% -jar "%~dp0gouji.jar" %*
exit /b %errorlevel%
