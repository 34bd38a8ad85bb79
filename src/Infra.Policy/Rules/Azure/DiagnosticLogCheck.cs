using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Azure;

/// <summary>Diagnostic settings log some categories of each resource of a type, or of a service below it.</summary>
internal sealed class DiagnosticLogCheck(string type, string service, IReadOnlyList<string> categories) : Check
{
    private const string Setting = "azurerm_monitor_diagnostic_setting";
    private const string Target = "target_resource_id";
    private const string Logs = "enabled_log";

    // Groups that hold every category of an audit.
    private static readonly string[] Groups = ["audit", "allLogs"];

    public override IReadOnlyList<string> Types { get; } = [type];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var logs = Settings(resource, estate).SelectMany(setting => setting[Logs].Elements).ToList();
        var missing = categories.Where(category => !logs.Any(log => Covers(log, category))).ToList();
        if (missing.Count == 0) yield break;
        yield return new(resource, "", $"without any {Setting} that logs its {string.Join(", ", missing)}", Undecided: logs.Any(IsUnknown));
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate)
    {
        foreach (var resource in Subjects(estate))
        {
            IReadOnlyList<PolicyResource> settings = [.. Settings(resource, estate)];
            if (settings.Count == 0) continue;
            yield return new($"{resource.Address}: {string.Join(", ", settings)} removed", settings, []);
            yield return new(
                $"{resource.Address}: {string.Join(", ", settings)} no longer for it",
                settings,
                [.. settings.Select(setting => setting.With(Target, Mutant.Nonsense))]);
            foreach (var category in categories)
            {
                IReadOnlyList<PolicyResource> silent = [.. settings.Select(setting => Without(setting, category))];
                yield return new($"{resource.Address}: {category} no longer logged", settings, silent);
            }
        }
    }

    private IEnumerable<PolicyResource> Settings(PolicyResource resource, PolicyEstate estate) =>
        from setting in estate.OfType(Setting)
        let target = setting[Target]
        where ((string?)target.Json)?.EndsWith(service, StringComparison.OrdinalIgnoreCase) is true && estate.Refers(target, resource)
        select setting;

    private static bool Covers(PolicyValue log, string category) =>
        log["category"].Is(category) || Groups.Any(log["category_group"].Is);

    private static bool IsUnknown(PolicyValue log) =>
        log.IsUnresolved || log["category"].IsUnresolved || log["category_group"].IsUnresolved;

    private static PolicyResource Without(PolicyResource setting, string category) => setting.With(
        Logs,
        new JsonArray([.. setting[Logs].Blocks.Where(log => !Covers(log, category)).Select(log => log.Json!.DeepClone())]));
}
