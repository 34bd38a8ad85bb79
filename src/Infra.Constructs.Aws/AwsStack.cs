using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws;

/// <summary>A stack in an AWS account. Its provider is restricted to that account.</summary>
public abstract class AwsStack : EstateStack
{
    /// <summary>Creates the stack <c>aws-ENVIRONMENT-PART</c>, or <c>aws-PART</c> for a foundation stack.</summary>
    /// <exception cref="InfraException">INFRA1103: the estate already has a stack with this name. INFRA1201: the account id is not valid.</exception>
    protected AwsStack(Estate estate, DeploymentEnvironment? environment, string part, AwsAccount account)
        : base(estate, "aws", environment, part, account.State)
    {
        if (account.Id.Length != 12 || !account.Id.All(char.IsAsciiDigit))
        {
            throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA1201", Name, $"Account id \"{account.Id}\" is not an AWS account id, which has 12 digits.", "Correct AwsAccount.Id."));
        }

        Account = account;
        estate.Belongs(new() { AwsAccounts = [account.Id] });
        _ = new AwsProvider(this, "aws", new AwsProviderConfig { Region = account.Region, AllowedAccountIds = [account.Id] });
    }

    /// <summary>The account it is deployed to.</summary>
    public AwsAccount Account { get; }

    /// <inheritdoc />
    protected internal override (string Account, string Region) Place => (Account.Id, Account.Region);

    /// <summary>
    /// The ARN of the permissions boundary for the stack's roles. Null if the account names none, and in a foundation stack, which creates
    /// it.
    /// </summary>
    internal string? RoleBoundaryArn =>
        Environment is null || Account.RoleBoundary is not { } name ? null : Account.IamArn($"policy/{ResourceName(name, AwsNameRules.IamPolicy)}");

    /// <summary>Returns the AWS stack that contains a construct.</summary>
    /// <exception cref="InfraException">INFRA1202: the construct is in a stack of another cloud.</exception>
    internal static AwsStack Of(EstateConstruct construct) => construct.Stack as AwsStack ?? throw new InfraException(
        ExitCode.Failed, new Problem("INFRA1202", construct.ConstructPath, "It is an AWS construct in a stack of another cloud.", "Create it in an AwsStack."));
}
