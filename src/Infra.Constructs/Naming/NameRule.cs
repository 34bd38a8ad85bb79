using System.Text.RegularExpressions;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Naming;

/// <summary>What a provider takes as the name of one kind of resource.</summary>
/// <param name="Kind">What is named, as a message says it: <c>an S3 bucket</c>.</param>
/// <param name="Longest">The most characters it may have.</param>
/// <param name="Pattern">What it must match whole.</param>
/// <param name="Allowed">The pattern in words.</param>
public sealed partial record NameRule(string Kind, int Longest, string Pattern, string Allowed)
{
    /// <summary>Tags and descriptions bear a name that AWS shows and does not check.</summary>
    public static NameRule AwsNameTag { get; } = new("a Name tag", 256, ".+", "any characters");

    /// <summary>https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html</summary>
    public static NameRule S3Bucket { get; } = new("an S3 bucket", 63, "[a-z0-9][a-z0-9-]+[a-z0-9]", "lower-case letters, digits and hyphens");

    /// <summary>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</summary>
    public static NameRule IamRole { get; } = new("an IAM role", 64, "[A-Za-z0-9+=,.@_-]+", "letters, digits and +=,.@_-");

    /// <summary>https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html</summary>
    public static NameRule KmsAlias { get; } = new("a KMS alias", 250, "[A-Za-z0-9/_-]+", "letters, digits and /_-");

    /// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html</summary>
    public static NameRule DynamoDbTable { get; } = new("a DynamoDB table", 255, "[A-Za-z0-9_.-]{3,}", "3 or more letters, digits and _.-");

    /// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html</summary>
    public static NameRule LogGroup { get; } = new("a log group", 512, "[A-Za-z0-9_/.#-]+", "letters, digits and _/.#-");

    /// <summary>The name, if this rule takes it.</summary>
    /// <param name="subject">The construct path to report.</param>
    /// <param name="name">The name to check.</param>
    /// <exception cref="InfraException">INFRA1106: it is too long or has other characters.</exception>
    public string Check(string subject, string name)
    {
        if (name.Length > Longest) throw Refuse($"has {name.Length} characters; {Kind} takes at most {Longest}.");
        if (!Regex.IsMatch(name, $"^(?:{Pattern})$", RegexOptions.CultureInvariant)) throw Refuse($"is not allowed; {Kind} takes {Allowed}.");
        return name;

        InfraException Refuse(string why) => new(ExitCode.Failed, new Problem(
            "INFRA1106", subject, $"Name \"{name}\" {why}", "Change the name of the estate, the environment or the construct."));
    }
}
