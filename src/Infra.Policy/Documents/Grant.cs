using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Documents;

/// <summary>A role of a member, from a member resource, a binding or a policy document.</summary>
/// <param name="Role">The role.</param>
/// <param name="Member">The member.</param>
internal sealed record Grant(PolicyValue Role, PolicyValue Member)
{
    /// <summary>The data source of policy documents.</summary>
    public const string Document = "data.google_iam_policy";

    /// <summary>The argument of an <c>_iam_policy</c> resource that holds a policy.</summary>
    public const string PolicyData = "policy_data";

    /// <summary>The types that grant roles on some kinds of resources, such as <c>project</c>.</summary>
    public static string[] On(params string[] kinds) =>
        [.. from kind in kinds from form in (string[])["member", "binding", "policy"] select $"google_{kind}_iam_{form}"];

    /// <summary>The grants of a resource; null if unknown.</summary>
    public static IReadOnlyList<Grant>? Of(PolicyResource resource, PolicyEstate estate) => Form(resource) switch
    {
        "policy" => InPolicy(resource, estate),
        "document" => In(resource["binding"]),
        _ => In(resource.Root),
    };

    /// <summary>The resource with one grant and no other.</summary>
    public static PolicyResource Give(PolicyResource resource, string role, string member) => Form(resource) switch
    {
        "policy" => resource.With(PolicyData, new JsonObject { ["bindings"] = Binding(role, member) }.ToJsonString()),
        "document" => resource.With("binding", Binding(role, member)),
        "binding" => resource.With("role", role).With("members", new JsonArray(member)),
        _ => resource.With("role", role).With("member", member),
    };

    private static string Form(PolicyResource resource) =>
        resource.Type == Document ? "document" : resource.Type[(resource.Type.LastIndexOf('_') + 1)..];

    private static IReadOnlyList<Grant>? InPolicy(PolicyResource resource, PolicyEstate estate)
    {
        var policy = resource[PolicyData];
        if (policy.Text is { } text) return Parse(text) is { } json ? In(new PolicyValue(resource, PolicyData, json)["bindings"]) : null;
        var documents = estate.Targets(policy).Where(target => target.Type == Document).ToList();
        return documents.Count == 0 ? null : [.. documents.SelectMany(document => In(document["binding"]))];
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IReadOnlyList<Grant> In(PolicyValue blocks) =>
    [
        .. from block in blocks.Blocks
           from member in block["member"].Elements.Concat(block["members"].Elements)
           select new Grant(block["role"], member),
    ];

    private static JsonArray Binding(string role, string member) =>
        new(new JsonObject { ["role"] = role, ["members"] = new JsonArray(member) });
}
