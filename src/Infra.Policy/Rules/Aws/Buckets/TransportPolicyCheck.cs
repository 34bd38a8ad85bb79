using System.Text.Json.Nodes;
using Infra.Policy.Documents;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Buckets;

/// <summary>The policy of a bucket denies every request that does not come over TLS.</summary>
internal sealed class TransportPolicyCheck : Check
{
    private const string BucketPolicy = "aws_s3_bucket_policy";
    private const string Argument = "policy";

    private static readonly string[] Useless =
        [Document("Allow", "s3:*", "false"), Document("Deny", "s3:GetObject", "false"), Document("Deny", "s3:*", "true")];

    public override IReadOnlyList<string> Types { get; } = ["aws_s3_bucket"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var policies = Policies(resource, estate).Select(policy => policy[Argument]).ToList();
        if (policies.Any(policy => PolicyDocument.Statements(estate, policy)?.Any(DeniesPlainHttp) is true)) return [];
        var unknown = policies.FirstOrDefault(policy => PolicyDocument.Statements(estate, policy) is null);
        return
        [
            unknown is null
                ? new(resource, "", "open to plain HTTP: no policy denies it")
                : Observation.Unknown(unknown) with { Resource = resource, Attribute = "" },
        ];
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate)
    {
        foreach (var bucket in Subjects(estate))
        {
            IReadOnlyCollection<PolicyResource> policies = [.. Policies(bucket, estate)];
            if (policies.Count == 0) continue;
            yield return new($"{bucket.Address}: its policy removed", policies, []);
            foreach (var document in Useless)
            {
                yield return new(
                    $"{bucket.Address}: policy {document}", policies, [.. policies.Select(policy => policy.With(Argument, document))]);
            }
        }
    }

    private static IEnumerable<PolicyResource> Policies(PolicyResource bucket, PolicyEstate estate) =>
        estate.OfType(BucketPolicy).Where(policy => estate.Refers(policy["bucket"], bucket));

    private static string Document(string effect, string action, string secure) => new JsonObject
    {
        ["Statement"] = new JsonObject
        {
            ["Effect"] = effect,
            ["Action"] = action,
            ["Principal"] = "*",
            ["Condition"] = new JsonObject { ["Bool"] = new JsonObject { ["aws:SecureTransport"] = secure } },
        },
    }.ToJsonString();

    private static bool DeniesPlainHttp(PolicyStatement statement) =>
        !statement.Allows
        && statement.Principals.Any(principal => principal.Identifier.Is("*"))
        && statement.Actions.Any(action => action.Is("s3:*") || action.Is("*"))
        && statement.Conditions is [{ Operator: "Bool", Key: "aws:SecureTransport", Values: [var value] }]
        && value.Is("false");
}
