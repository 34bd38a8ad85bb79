using System.Text.Json.Nodes;
using Infra.Plans;
using Infra.Policy.Model;
using Infra.Policy.Widenings;

namespace Infra.Policy.Rules.Own.Access;

/// <summary>
/// New access in a deployed stack must be accepted in the same change. A stack that is created for the first time is
/// reviewed as a whole, except for its imports; a new resource opens nothing to its own network and account; narrower or equal access opens nothing.
/// </summary>
internal sealed class NewAccessCheck : Check
{
    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = ["*"];

    public override bool AppliesTo(PolicyResource resource) =>
        resource is { Source: PolicySource.Plan, Action: PlannedAction.Create or PlannedAction.Update or PlannedAction.Replace or PlannedAction.ForgetAndCreate or PlannedAction.Destroy or PlannedAction.Import };

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) => IsDeployed(resource, estate)
        ? Widening.Of(resource.IsImported ? resource with { Prior = null } : resource, estate).Where(widening => !OpensOnlyItself(widening)).Select(widening => new Observation(resource, "", $"wider than it was: {widening.Text}"))
        : [];

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in estate.OfType("aws_iam_policy").Take(1)
        from actions in (string[])["s3:*", "s3:PutObject"]
        let planned = resource with { Source = PolicySource.Plan, Action = PlannedAction.Update, Prior = Policy("s3:GetObject"), Body = Policy(actions), Written = null }
        select Mutant.Replace(resource, planned, actions);

    // An addition to an existing resource opens that resource.
    private static bool OpensOnlyItself(Widening widening) =>
        widening is { StaysInside: true, Resource: { Action: PlannedAction.Create or PlannedAction.Import, Type: var type } } && !type.EndsWith("_rule", StringComparison.Ordinal) && type != "google_compute_firewall";

    private static bool IsDeployed(PolicyResource resource, PolicyEstate estate) => estate.HasState(resource.Stack);

    private static JsonObject Policy(string action) => new()
    {
        ["policy"] = new JsonObject { ["Statement"] = new JsonObject { ["Effect"] = "Allow", ["Action"] = action, ["Resource"] = "arn:aws:s3:::logs/*" } }.ToJsonString(),
    };
}
