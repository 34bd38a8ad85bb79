using System.Text.Json.Nodes;

namespace Infra.Testing.Iam;

/// <summary>A role as IAM has it once the stack is applied.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Trust">Who takes it.</param>
/// <param name="Policies">What it may do, inline or attached.</param>
/// <param name="Boundary">The most that it may do; null where it has none.</param>
public sealed record IamRole(string Arn, JsonObject Trust, IReadOnlyList<JsonObject> Policies, JsonObject? Boundary = null)
{
    private string AccountId => Arn.Split(':')[4];

    /// <summary>The question whether the role may do something.</summary>
    public JsonObject Asks(IamRequest request)
    {
        var simulation = Simulation($"{Arn.Replace(":iam:", ":sts:", StringComparison.Ordinal).Replace(":role/", ":assumed-role/", StringComparison.Ordinal)}/session", request);
        simulation["identityPolicies"] = Named(Policies);
        if (Boundary is not null) simulation["permissionBoundaryPolicies"] = Named([Boundary]);
        // The keys of the constructs leave it to IAM who uses them.
        if (request.Resource.StartsWith("arn:aws:kms:", StringComparison.Ordinal)) simulation["resourcePolicy"] = Delegating();
        return simulation;
    }

    /// <summary>The question whether somebody may take the role.</summary>
    public JsonObject Trusts(string principal, string action, IReadOnlyDictionary<string, string> context)
    {
        var simulation = Simulation(principal, new(action, Arn, context));
        simulation["resourcePolicy"] = Trust.DeepClone();
        return simulation;
    }

    private JsonObject Simulation(string principal, IamRequest request) => new()
    {
        ["identityPolicies"] = new JsonArray(),
        ["serviceControlPolicies"] = new JsonArray(),
        ["resourceControlPolicies"] = new JsonArray(),
        ["request"] = new JsonObject
        {
            ["principal"] = principal,
            ["action"] = request.Action,
            ["resource"] = new JsonObject { ["resource"] = request.Resource, ["accountId"] = AccountId },
            ["contextVariables"] = new JsonObject(request.Context.Select(pair => KeyValuePair.Create(pair.Key, Values(pair.Value)))),
        },
    };

    // A key of several values is a list even of one.
    private static JsonNode? Values(string value) => value.StartsWith('[') ? JsonNode.Parse(value) : JsonValue.Create(value);

    private static JsonArray Named(IEnumerable<JsonObject> policies) =>
        new([.. policies.Select((policy, i) => new JsonObject { ["name"] = $"policy-{i}", ["policy"] = policy.DeepClone() })]);

    private JsonObject Delegating() => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Effect"] = "Allow", ["Principal"] = new JsonObject { ["AWS"] = $"arn:aws:iam::{AccountId}:root" }, ["Action"] = "kms:*", ["Resource"] = "*",
        }),
    };
}
