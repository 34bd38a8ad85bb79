using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Aws;

/// <summary>
/// The policy of a key grants access to its own account only. That is the one in the provider's <c>allowed_account_ids</c>, or that a plan has
/// found to be the caller's.
/// </summary>
internal sealed partial class KeyAccountCheck : Check
{
    private const string Argument = "policy";
    private const string Foreign = "999999999999";

    public override IReadOnlyList<string> Types { get; } = ["aws_kms_key", "aws_kms_key_policy"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var policy = resource[Argument];
        if (PolicyDocument.Statements(estate, policy) is not { } statements) return [Observation.Unknown(policy)];
        var own = OwnAccounts(resource, estate);
        return
            from statement in statements
            where statement.Allows
            from principal in statement.Principals
            where principal.Type == "AWS" && !principal.Identifier.Is("*")
            from observation in Judge(principal.Identifier, own)
            select observation with { Resource = resource, Attribute = policy.Path };
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from key in Subjects(estate)
        from principal in (string[])[Foreign, $"arn:aws:iam::{Foreign}:root", $"arn:aws:sts::{Foreign}:assumed-role/a/b"]
        let statement = $$"""{ "Effect": "Allow", "Principal": { "AWS": "{{principal}}" }, "Action": "kms:Decrypt", "Resource": "*" }"""
        select Mutant.Set(key, Argument, new JsonObject { ["Statement"] = new JsonArray(JsonNode.Parse(statement)) }.ToJsonString());

    private static IEnumerable<Observation> Judge(PolicyValue principal, HashSet<string> own)
    {
        if (principal.IsUnresolved && !AccountId().IsMatch(principal.Json!.ToString()))
        {
            // A role of the estate, or the caller's account, is our own.
            if (!principal.References.Any()) yield return Observation.Unknown(principal);
        }
        else if (AccountId().Match(principal.Json!.ToString()) is not { Success: true } account || !own.Contains(account.Groups[1].Value))
        {
            yield return Observation.Violation(principal) with
            {
                Found = own.Count == 0
                    ? $"trusting {principal}, and its own account is unknown"
                    : $"trusting {principal} instead of {string.Join(", ", own.Order())}",
                Undecided = own.Count == 0,
            };
        }
    }

    private static HashSet<string> OwnAccounts(PolicyResource key, PolicyEstate estate) =>
    [
        .. from source in estate.OfType("provider.aws").Concat(estate.OfType("data.aws_caller_identity"))
           where source.Stack == key.Stack
           from account in source["allowed_account_ids"].Elements.Append(source["account_id"])
           where account.Text is not null
           select account.Text,
    ];

    [GeneratedRegex(@"^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::|$)")]
    private static partial Regex AccountId();
}
