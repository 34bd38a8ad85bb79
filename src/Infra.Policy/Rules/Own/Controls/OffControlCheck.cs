using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Controls;

/// <summary>A new control is not created disabled: an alarm, a policy or a firewall that only observes.</summary>
internal sealed partial class OffControlCheck : Check
{
    private static readonly string[] Off = ["DISABLED", "OFF", "PAUSED", "SUSPENDED", "DETECTION", "EVALUATE", "INACTIVE", "DISABLE", "ARCHIVE", "SUPPRESS", "SUPPRESSED", "MUTED", "NONE"];

    private readonly RemovedControlCheck _controls = new();

    public override bool Judges => false;

    public override IReadOnlyList<string> Types => _controls.Types;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from member in resource.Members
        where member.Value.Text is { } text && (Flag().IsMatch(member.Name) ? text == "false" : Word().IsMatch(member.Name) && Off.Contains(text.ToUpperInvariant()))
        select new Observation(resource, member.Value.Path, $"{member.Value}: it exists, but does nothing");

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from argument in (IEnumerable<(string Type, string Argument, JsonNode Value)>)
        [
            ("azurerm_firewall", "threat_intel_mode", "Off"), ("azurerm_web_application_firewall_policy", "mode", "Detection"), ("aws_efs_backup_policy", "status", "DISABLED"), ("aws_macie2_account", "status", "PAUSED"),
            ("azurerm_monitor_scheduled_query_rules_alert_v2", "enabled", false), ("aws_guardduty_filter", "action", "ARCHIVE"), ("azurerm_role_management_policy", "require_approval", false), ("azurerm_mssql_server_security_alert_policy", "state", "Disabled"),
        ]
        let address = $"{argument.Type}.{Mutant.Nonsense}"
        let added = new PolicyResource(stack.Entry, stack.Source, argument.Type, Mutant.Nonsense, address, stack.Entry.Name, new() { [argument.Argument] = argument.Value.DeepClone() })
        select new Mutant($"{address} {argument.Argument}", [], [added]);

    [GeneratedRegex("^(enabled|enable|is_enabled|activate|require_\\w+)$")]
    private static partial Regex Flag();

    [GeneratedRegex("^(status|state|mode|action|enforcement|auto_provision|auto_enable\\w*|(\\w+_)?mode)$")]
    private static partial Regex Word();
}
