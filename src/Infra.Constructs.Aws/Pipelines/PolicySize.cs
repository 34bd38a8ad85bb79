using System.Text.RegularExpressions;
using Infra.Constructs.Aws.Policies;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws.Pipelines;

/// <summary>How long policies may be: a role that IAM refuses would be found only when it is applied.</summary>
/// <param name="Holder">What the limit is for.</param>
/// <param name="Most">Characters, without white space.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</remarks>
internal sealed partial record PolicySize(string Holder, int Most)
{
    /// <summary>What a reference becomes is not known before it is applied; no ARN of the estate is longer.</summary>
    private const int Reference = 128;

    /// <summary>All inline policies of a role together.</summary>
    public static PolicySize OfRole { get; } = new("the inline policies of a role", 10_240);

    /// <summary>A managed policy.</summary>
    public static PolicySize OfManaged { get; } = new("a managed policy", 6_144);

    /// <summary>Who may take a role.</summary>
    public static PolicySize OfTrust { get; } = new("the trust policy of a role", 2_048);

    /// <summary>Whether documents are short enough together.</summary>
    public bool Holds(IEnumerable<PolicyDocument> documents) => SizeOf(documents) <= Most;

    /// <summary>The problem of documents that are too long together; null where they are not.</summary>
    public Problem? Check(string constructPath, string name, IEnumerable<PolicyDocument> documents)
    {
        var size = SizeOf(documents);
        return size <= Most ? null : new("INFRA1261", constructPath,
            $"{name} needs {size} characters of policy; {Holder} may have {Most}.", "Grant fewer permissions, or split its purpose.");
    }

    private static int SizeOf(IEnumerable<PolicyDocument> documents) =>
        documents.Sum(document => Expression().Replace(document.ToJson(), new string('x', Reference)).Count(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Expression();
}
