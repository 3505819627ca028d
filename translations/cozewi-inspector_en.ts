<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%n variable(s) missing</source>
        <translation>
            <numerusform>%n variable missing</numerusform>
            <numerusform>%n variables missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) wrong or missing</source>
        <translation>
            <numerusform>%n variable wrong or missing</numerusform>
            <numerusform>%n variables wrong or missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s) refused</source>
        <translation>
            <numerusform>%n credential refused</numerusform>
            <numerusform>%n credentials refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n variable</numerusform>
            <numerusform>%n variables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credential(s)</source>
        <translation>
            <numerusform>%n credential</numerusform>
            <numerusform>%n credentials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::CredentialsModel</name>
    <message numerus="yes">
        <source>JSON, %n member(s)</source>
        <translation>
            <numerusform>JSON, %n member</numerusform>
            <numerusform>JSON, %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>JSON, %n element(s)</source>
        <translation>
            <numerusform>JSON, %n element</numerusform>
            <numerusform>JSON, %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>opaque, %n char(s)</source>
        <translation>
            <numerusform>opaque, %n char</numerusform>
            <numerusform>opaque, %n chars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::EnvironmentPage</name>
    <message numerus="yes">
        <source>%n name(s) in %1 that the project has not:</source>
        <translation>
            <numerusform>%n name in %1 that the project has not:</numerusform>
            <numerusform>%n names in %1 that the project has not:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::JsonTreeModel</name>
    <message numerus="yes">
        <source>object, %n member(s)</source>
        <translation>
            <numerusform>object, %n member</numerusform>
            <numerusform>object, %n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>array, %n element(s)</source>
        <translation>
            <numerusform>array, %n element</numerusform>
            <numerusform>array, %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>string, %n char(s)</source>
        <translation>
            <numerusform>string, %n char</numerusform>
            <numerusform>string, %n chars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::LanePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::LaneTrial</name>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n variable</numerusform>
            <numerusform>%n variables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::MainWindow</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::OverviewPage</name>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n more finding</numerusform>
            <numerusform>%n more findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::ProxyPage</name>
    <message numerus="yes">
        <source>%n certificate(s), valid until %1</source>
        <translation>
            <numerusform>%n certificate, valid until %1</numerusform>
            <numerusform>%n certificates, valid until %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::TokenPanel</name>
    <message numerus="yes">
        <source>shared by %n caller(s)</source>
        <translation>
            <numerusform>shared by %n caller</numerusform>
            <numerusform>shared by %n callers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector::Workbench</name>
    <message numerus="yes">
        <source>Refresh failed %1 · %n platform call(s), %2</source>
        <translation>
            <numerusform>Refresh failed %1 · %n platform call, %2</numerusform>
            <numerusform>Refresh failed %1 · %n platform calls, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refreshed %1 · %n platform call(s), %2</source>
        <translation>
            <numerusform>Refreshed %1 · %n platform call, %2</numerusform>
            <numerusform>Refreshed %1 · %n platform calls, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The credentials of %n integration(s) were refused in the same way.</source>
        <translation>
            <numerusform>The credentials of %n integration were refused in the same way.</numerusform>
            <numerusform>The credentials of %n integrations were refused in the same way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message numerus="yes">
        <source>It is so for %n integration(s): %1.</source>
        <translation>
            <numerusform>It is so for %n integration: %1.</numerusform>
            <numerusform>It is so for %n integrations: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
