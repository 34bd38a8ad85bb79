using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Constructs.Aws.Policies;

/// <summary>A statement of a policy. Its variables, such as <c>${aws:username}</c>, are AWS's: Terraform leaves them alone.</summary>
public sealed partial record PolicyStatement
{
    /// <summary>Letters and digits; shown by AWS and in reviews.</summary>
    public required string Sid { get; init; }

    /// <summary>Default: <see cref="PolicyEffect.Allow"/>.</summary>
    public PolicyEffect Effect { get; init; } = PolicyEffect.Allow;

    /// <summary>Who; null in a policy that is attached to an identity.</summary>
    public PolicyPrincipal? Principal { get; init; }

    /// <summary>Such as <c>s3:GetObject</c>.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>ARNs; empty in a trust policy, which concerns the role itself.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>All of which must hold. Default: none.</summary>
    public IReadOnlyList<PolicyCondition> Conditions { get; init; } = [];

    internal JsonObject ToJson()
    {
        var json = new JsonObject { [nameof(Sid)] = Sid, [nameof(Effect)] = Effect.ToString() };
        if (Principal is not null) json[nameof(Principal)] = Principal.ToJson();
        json["Action"] = List(Actions);
        if (Resources.Count > 0) json["Resource"] = List(Resources);
        if (Conditions.Count > 0) json["Condition"] = ConditionsToJson();
        return json;
    }

    private JsonObject ConditionsToJson()
    {
        var byOperator = new JsonObject();
        foreach (var group in Conditions.GroupBy(condition => condition.Operator))
            byOperator[group.Key] = new JsonObject(group.Select(condition => KeyValuePair.Create(condition.Key, (JsonNode?)List(condition.Values))));
        return byOperator;
    }

    /// <summary>One value stands alone, as AWS writes it back: a list of one would be drift forever.</summary>
    private static JsonNode List(IReadOnlyList<string> values) =>
        values.Count == 1 ? Value(values[0]) : new JsonArray([.. values.Select(Value)]);

    private static JsonNode Value(string text) => JsonValue.Create(Variable().Replace(text, "$$$0"))!;

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
    [GeneratedRegex(@"(?<!\$)\$\{(?:[A-Za-z][\w-]*:(?!:)[^}]*|[*?$])\}")]
    private static partial Regex Variable();
}
