using System.Globalization;
using Infra.Constructs.Aws.Policies;

namespace Infra.Constructs.Aws.People;

/// <summary>The trust policy for people: users of this account whom IAM allows to assume the role, with a recent MFA login.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html</remarks>
internal static class PersonTrust
{
    /// <summary>Describes the trust in words.</summary>
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
