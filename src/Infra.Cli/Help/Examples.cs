namespace Infra.Cli.Help;

/// <summary>The most common command lines, by command. Tests parse every line.</summary>
internal static class Examples
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["synth"] = ["synth"],
        ["changed"] = ["changed --base main", "changed --base main --json"],
        ["removed"] = ["removed changed.json"],
        ["graph"] = ["graph", "graph --format html"],
        ["posture"] = ["posture", "posture --construct Vpc"],
        ["status"] = ["status", "status --html status.html"],
        ["audit"] = ["audit", "audit --html audit.html"],
        ["diff"] = ["diff", "diff 'aws-dev-*'", "diff aws-dev-network --simulate"],
        ["deploy"] = ["deploy 'aws-dev-*'", "deploy --simulate --auto-approve"],
        ["destroy"] = ["destroy aws-dev-compute"],
        ["drift"] = ["drift", "drift 'aws-prod-*'"],
        ["unlock"] = ["unlock aws-dev-network --id 1f2e3d4c --confirm aws-dev-network"],
        ["migrate"] = ["migrate aws-dev-network"],
        ["rehearse"] = ["rehearse", "rehearse --scenario drift"],
        ["rules"] = ["rules", "rules INFRA-TRAIL", "rules --test"],
        ["gate"] = ["gate --environment prod", "gate aws-prod-network --sarif findings.sarif"],
        ["report"] = ["report summaries", "report summaries --output report.md"],
        ["release"] = ["release api=0123456789abcdef0123456789abcdef01234567 --environment dev"],
        ["promote"] = ["promote dev prod"],
        ["rollback"] = ["rollback prod"],
        ["notify"] = ["notify alerts --title Deploy --status failed"],
        ["bootstrap"] = ["bootstrap aws --dry-run", "bootstrap aws"],
        ["pipelines"] = ["pipelines", "pipelines --check"],
        ["locks"] = ["locks"],
        ["providers"] = ["providers", "providers update aws"],
        ["bindings"] = ["bindings"],
        ["convert"] = ["convert network/ --output network-csharp", "convert network/ --state network.tfstate --output network-csharp"],
        ["completions"] = ["completions bash", "completions pwsh"],
        ["test"] = ["test"],
    };
}
