using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Constructs.Aws.Policies;

/// <summary>A policy statement. Policy variables, such as <c>${aws:username}</c>, are escaped for Terraform.</summary>
public sealed partial record PolicyStatement
{
    /// <summary>The statement id: letters and digits, shown by AWS and in reviews.</summary>
    public required string Sid { get; init; }

    /// <summary>The effect. Default: <see cref="PolicyEffect.Allow"/>.</summary>
    public PolicyEffect Effect { get; init; } = PolicyEffect.Allow;

    /// <summary>The principal. Null in a policy that is attached to an identity.</summary>
    public PolicyPrincipal? Principal { get; init; }

    /// <summary>The actions, such as <c>s3:GetObject</c>.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>The resource ARNs. Empty in a trust policy, which applies to the role itself. Default: empty.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>The conditions, all of which must hold. Default: empty.</summary>
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

    /// <summary>A single value is written without a list, as AWS returns it: a list of one would be permanent drift.</summary>
    private static JsonNode List(IReadOnlyList<string> values) =>
        values.Count == 1 ? Value(values[0]) : new JsonArray([.. values.Select(Value)]);

    private static JsonNode Value(string text) => JsonValue.Create(Variable().Replace(text, "$$$0"))!;

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
    [GeneratedRegex(@"(?<!\$)\$\{(?:[A-Za-z][\w-]*:(?!:)[^}]*|[*?$])\}")]
    private static partial Regex Variable();
}
