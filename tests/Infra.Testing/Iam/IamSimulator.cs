using System.Text.Json.Nodes;

namespace Infra.Testing.Iam;

/// <summary>
/// <c>@cloud-copilot/iam-simulate</c>, which decides as IAM does. It runs once for a whole list: starting Node.js takes longer than a thousand
/// decisions.
/// </summary>
public static class IamSimulator
{
    private const string Allowed = "Allowed";

    // Of the issuers it knows claims of a few only. Another name for an issuer, in policy and token alike, changes no decision.
    private static readonly (string Issuer, string Alias)[] Issuers =
        [("token.actions.githubusercontent.com", "accounts.google.com"), ("gitlab.com", "cognito-identity.amazonaws.com")];

    /// <summary>For each question in order, whether IAM allows it.</summary>
    /// <exception cref="InvalidOperationException">A question is none: an action or a resource that AWS does not have.</exception>
    public static IReadOnlyList<bool> Decide(IReadOnlyList<JsonObject> simulations)
    {
        var output = NodeTool.Run("iam-simulate.mjs", Known(new JsonArray([.. simulations]).ToJsonString()));
        var results = JsonNode.Parse(output)!.AsArray().Select(result => (string)result!).ToList();
        var wrong = results.Index().Where(result => result.Item.StartsWith("Error", StringComparison.Ordinal)).Select(result => $"{result.Item}: {simulations[result.Index]["request"]}").ToList();
        return wrong.Count == 0 ? [.. results.Select(result => result == Allowed)] : throw new InvalidOperationException(string.Join('\n', wrong));
    }

    // It wants an account in each parameter's ARN; those that Amazon publishes have none.
    private static string Known(string questions) => Issuers.Aggregate(
        questions.Replace("::parameter/aws/service/", ":000000000000:parameter/aws/service/", StringComparison.Ordinal),
        (text, issuer) => text.Replace(issuer.Issuer, issuer.Alias, StringComparison.Ordinal));
}
