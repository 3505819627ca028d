<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cozewi::DoctorPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run the doctor</source>
        <translation>运行诊断</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies a report without secrets</source>
        <translation>复制一份不含密钥的诊断报告</translation>
    </message>
    <message>
        <source>Looking at everything…</source>
        <translation>正在检查全部环节…</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>It works; warnings: %1</source>
        <translation>可以使用；警告：%1</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>一切正常</translation>
    </message>
</context>
<context>
    <name>Cozewi::Parts::MessageBar</name>
    <message>
        <source>What to do: </source>
        <translation>处理：</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences; Chinese has no space between them</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>Cozewi::TokenStatusChip</name>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>请求中…</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>a step</comment>
        <translation>%1失败</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>%1 left, renewal failed</source>
        <translation>剩余 %1，续期失败</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>剩余不到一分钟</translation>
    </message>
    <message>
        <source>%1, renewal failed</source>
        <translation>%1，续期失败</translation>
    </message>
    <message>
        <source>good until %1</source>
        <translation>有效至 %1</translation>
    </message>
    <message>
        <source>renews itself at %1</source>
        <translation>将于 %1 自动续期</translation>
    </message>
    <message>
        <source>Token: %1</source>
        <translation>令牌：%1</translation>
    </message>
    <message>
        <source>not configured</source>
        <translation>尚未配置</translation>
    </message>
    <message>
        <source>expired, renewal failed</source>
        <translation>已过期，续期失败</translation>
    </message>
</context>
</TS>
