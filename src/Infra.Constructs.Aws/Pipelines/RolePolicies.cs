using Infra.Constructs.Aws.Policies;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>
/// The policies of a role within the limits of IAM: an area that fits is inline, and one that does not is as many managed policies as it
/// takes, statement by statement.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</remarks>
internal sealed class RolePolicies
{
    /// <summary>What an account allows unless it asked AWS for more.</summary>
    private const int MostAttached = 10;

    private readonly List<(string Name, PolicyDocument Document)> _inline = [];
    private readonly List<(string Name, PolicyDocument Document)> _attached = [];

    public RolePolicies(IEnumerable<(string Name, IEnumerable<PolicyStatement> Statements)> areas)
    {
        foreach (var (name, statements) in areas)
        {
            var all = statements.ToList();
            if (all.Count == 0) continue;
            var document = new PolicyDocument(all);
            if (PolicySize.OfRole.Holds(_inline.Select(policy => policy.Document).Append(document))) _inline.Add((name, document));
            else _attached.AddRange(Split(all).Index().Select(part => ($"{name}-{part.Index + 1}", new PolicyDocument(part.Item))));
        }
    }

    public IReadOnlyList<(string Name, PolicyDocument Document)> Inline => _inline;

    public IReadOnlyList<(string Name, PolicyDocument Document)> Attached => _attached;

    /// <summary>What IAM would refuse; null for what it takes.</summary>
    public IReadOnlyList<Problem?> Check(string constructPath, string role) =>
    [
        .. _attached.Select(policy => PolicySize.OfManaged.Check(constructPath, $"{role}-{policy.Name}", [policy.Document])),
        _attached.Count <= MostAttached ? null : new("INFRA1263", constructPath,
            $"{role} needs {_attached.Count} managed policies; a role may have {MostAttached}.", "Give an environment fewer kinds of resources, or split it into accounts."),
    ];

    private static List<List<PolicyStatement>> Split(IEnumerable<PolicyStatement> statements)
    {
        List<List<PolicyStatement>> parts = [[]];
        foreach (var statement in statements)
        {
            if (parts[^1].Count > 0 && !PolicySize.OfManaged.Holds([new PolicyDocument([.. parts[^1], statement])])) parts.Add([]);
            parts[^1].Add(statement);
        }

        return parts;
    }
}
