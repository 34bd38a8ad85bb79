using System.Text.Json.Nodes;
using Infra.Testing.Iam;

namespace Infra.Stacks.Tests.Identity;

/// <summary>AWS's rule: a role takes the tokens that its trust policy allows, as a simulator of IAM decides it.</summary>
internal static class AwsFederation
{
    private static readonly Lazy<ILookup<string, string>> Decided = new(Decide);

    public static IEnumerable<string> IdentitiesFor(Token token) => Decided.Value[token.Key];

    private static ILookup<string, string> Decide()
    {
        var asked = (from token in Token.All.Values from role in AwsRoles.Foundation.Pipelines select (Token: token, Role: role)).ToList();
        var allowed = IamSimulator.Decide([.. asked.Select(pair => Question(pair.Token, pair.Role.Value))]);
        return asked.Zip(allowed).Where(pair => pair.Second).ToLookup(pair => pair.First.Token.Key, pair => pair.First.Role.Key["acme-".Length..]);
    }

    private static JsonObject Question(Token token, IamRole role)
    {
        var host = token.Issuer.Replace("https://", "", StringComparison.Ordinal);
        return role.Trusts($"arn:aws:iam::{AwsRoles.AccountId}:oidc-provider/{host}", "sts:AssumeRoleWithWebIdentity", new Dictionary<string, string>
        {
            [$"{host}:aud"] = token.Audience == "own" ? OwnAudience(role, host) : token.Audience, [$"{host}:sub"] = token.Subject,
        });
    }

    /// <summary>What the role wants of tokens of that issuer; where it wants none, what it wants of GitHub's.</summary>
    private static string OwnAudience(IamRole role, string host)
    {
        var conditions = role.Trust["Statement"]!.AsArray().Select(statement => statement!["Condition"]!["StringEquals"]!.AsObject()).ToList();
        return (string)(conditions.Select(condition => condition[$"{host}:aud"]).FirstOrDefault(audience => audience is not null) ?? conditions[0].First().Value)!;
    }
}
