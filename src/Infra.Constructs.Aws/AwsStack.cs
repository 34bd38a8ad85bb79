using Infra.Constructs.Aws.Naming;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws;

/// <summary>A stack in an AWS account. Its provider works in that account only.</summary>
public abstract class AwsStack : EstateStack
{
    /// <summary>Creates the stack <c>aws-ENVIRONMENT-PART</c>, or <c>aws-PART</c> where it serves all environments.</summary>
    /// <exception cref="InfraException">INFRA1103: the estate has a stack of this name. INFRA1201: the account's id is not one.</exception>
    protected AwsStack(Estate estate, DeploymentEnvironment? environment, string part, AwsAccount account)
        : base(estate, "aws", environment, part, account.State)
    {
        if (account.Id.Length != 12 || !account.Id.All(char.IsAsciiDigit))
        {
            throw new InfraException(ExitCode.Failed, new Problem(
                "INFRA1201", Name, $"Account id \"{account.Id}\" is not an AWS account: it takes 12 digits.", "Correct AwsAccount.Id."));
        }

        Account = account;
        estate.Belongs(new() { AwsAccounts = [account.Id] });
        _ = new AwsProvider(this, "aws", new AwsProviderConfig { Region = account.Region, AllowedAccountIds = [account.Id] });
    }

    /// <summary>The account it is deployed to.</summary>
    public AwsAccount Account { get; }

    /// <inheritdoc />
    protected internal override (string Account, string Region) Place => (Account.Id, Account.Region);

    /// <summary>The ARN of the boundary of the stack's roles; null where the account names none, and in a foundation stack, which makes it.</summary>
    internal string? RoleBoundaryArn =>
        Environment is null || Account.RoleBoundary is not { } name ? null : Account.IamArn($"policy/{ResourceName(name, AwsNameRules.IamPolicy)}");

    /// <summary>The AWS stack that a construct stands in.</summary>
    /// <exception cref="InfraException">INFRA1202: it is in a stack of another cloud.</exception>
    internal static AwsStack Of(EstateConstruct construct) => construct.Stack as AwsStack ?? throw new InfraException(
        ExitCode.Failed, new Problem("INFRA1202", construct.ConstructPath, "It is an AWS construct in a stack of another cloud.", "Create it in an AwsStack."));
}
