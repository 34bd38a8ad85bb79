using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Contracts.Problems;

namespace Infra.Plans;

/// <summary>Parses the text of a plan, and rejects plans that cannot be judged.</summary>
/// <param name="subject">The subject of problems.</param>
internal sealed class PlanReading(string subject)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 256,
    };

    public Plan Read(string json)
    {
        var plan = Parse(json);
        if (plan is { ResourceChanges: null, ResourceDrift: null, PlannedValues: null, OutputChanges: null }) throw Refusal(ExitCode.Usage, new Problem(
            "INFRA2001", subject, "The file has neither resource_changes nor planned_values: it is not the JSON of a plan.", "Write it with terraform show -json PLAN."));
        if (Problems(plan).ToList() is { Count: > 0 } problems) throw Refusal(ExitCode.Failed, [.. problems]);

        var changes = plan.ResourceChanges ?? [];
        var changed = changes.Select(change => change.Address).ToHashSet();
        return new()
        {
            Changes = changes,
            Drift = plan.ResourceDrift ?? [],
            Outputs = plan.OutputChanges ?? [],
            Listed = [.. Listed(plan.PlannedValues).Concat(Listed(plan.PriorState?.Values).Where(resource => resource.IsData)).Where(resource => changed.Add(resource.Address))],
            Configuration = plan.Configuration,
        };
    }

    private PlanJson Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<PlanJson>(json, Format) ?? throw new JsonException("It is null.");
        }
        catch (JsonException)
        {
            throw Refusal(ExitCode.Usage, Plan.Unreadable(subject));
        }
    }

    private IEnumerable<Problem> Problems(PlanJson plan)
    {
        IEnumerable<(string Address, ValueChange Change)> all =
        [
            .. (plan.ResourceChanges ?? []).Concat(plan.ResourceDrift ?? []).Select(resource => (resource.Address, resource.Change)),
            .. (plan.OutputChanges ?? []).Select(output => ($"output.{output.Key}", output.Value)),
        ];
        foreach (var (address, change) in all.Where(one => one.Change.Known is null))
            yield return new("INFRA2002", subject, $"The plan has the actions {string.Join(", ", change.Actions!.Select(word => $"\"{word}\""))} for {address}, which this version of Infra does not support.", "Update Infra, or plan with a version of Terraform or OpenTofu that it supports.");
        if (plan.Errored)
            yield return new("INFRA2003", subject, "The plan is incomplete: planning stopped with an error.", "Correct the error that terraform plan reported, and plan again.");
        else if (plan.DeferredChanges is { Count: > 0 } deferred)
            yield return new("INFRA2003", subject, $"The plan is incomplete: Terraform defers {string.Join(", ", deferred.Select(Deferred))}.", "Apply the resources that it depends on, and plan again.");
        else if (plan.Complete == false)
            yield return new("INFRA2003", subject, "The plan is incomplete: it needs a second plan and apply.", "Plan without -target, and without changes that Terraform defers.");
    }

    private static string Deferred(DeferredChangeJson deferred) => $"{deferred.ResourceChange?.Address ?? "a change"} ({deferred.Reason})";

    private static IEnumerable<ResourceChange> Listed(ValuesJson? values) => values?.RootModule is { } root ? Listed(root) : [];

    private static IEnumerable<ResourceChange> Listed(ModuleJson module) =>
    [
        .. from resource in module.Resources ?? []
           select new ResourceChange
           {
               Address = resource.Address, ModuleAddress = module.Address, Mode = resource.Mode, Type = resource.Type, Name = resource.Name,
               Change = new() { After = resource.Values, AfterSensitive = resource.SensitiveValues },
           },
        .. (module.ChildModules ?? []).SelectMany(Listed),
    ];

    private static InfraException Refusal(ExitCode code, params IReadOnlyList<Problem> problems) => new(code, problems);

    private sealed record PlanJson(
        List<ResourceChange>? ResourceChanges = null, List<ResourceChange>? ResourceDrift = null, Dictionary<string, ValueChange>? OutputChanges = null, ValuesJson? PlannedValues = null,
        PriorStateJson? PriorState = null, JsonObject? Configuration = null, List<DeferredChangeJson>? DeferredChanges = null, bool? Complete = null, bool Errored = false);

    private sealed record DeferredChangeJson(string? Reason = null, ResourceChange? ResourceChange = null);

    private sealed record PriorStateJson(ValuesJson? Values = null);

    private sealed record ValuesJson(ModuleJson? RootModule = null);

    private sealed record ModuleJson(string? Address = null, List<ListedJson>? Resources = null, List<ModuleJson>? ChildModules = null);

    private sealed record ListedJson(string Address, string Type, string Name, JsonNode? Values = null, JsonNode? SensitiveValues = null, string Mode = "managed");
}
