@echo off
rem Starts the Synapse client.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if defined SYNAPSE_JAVA set "java=%SYNAPSE_JAVA%"
"%java%" -Xlog:disable -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Djdk.console=java.base -cp "%~dp0..\lib\synapse.jar" synapse.cli.Main %*
