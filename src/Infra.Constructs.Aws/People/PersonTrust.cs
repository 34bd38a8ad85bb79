using System.Globalization;
using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.People;

/// <summary>Whose person a role takes: one of this account, whom IAM lets take it, and who has shown a second factor a short while ago.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html</remarks>
internal static class PersonTrust
{
    /// <summary>The same for a reader.</summary>
    public static IReadOnlyList<string> Who(AwsAccount account) => [$"people of AWS account {account.Id} whom IAM lets take it, with a second factor"];

    public static PolicyStatement Of(AwsAccount account, TimeSpan lately) => new()
    {
        Sid = "PeopleWithTwoFactors",
        Principal = PolicyPrincipal.Account(account),
        Actions = ["sts:AssumeRole"],
        Conditions =
        [
            new("Bool", "aws:MultiFactorAuthPresent", "true"),
            new("NumericLessThan", "aws:MultiFactorAuthAge", lately.TotalSeconds.ToString(CultureInfo.InvariantCulture)),
        ],
    };
}
