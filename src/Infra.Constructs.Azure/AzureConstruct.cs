using Infra.Constructs.Estates;
using Infra.Constructs.Naming;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Azure;

/// <summary>A construct in an Azure subscription.</summary>
public abstract class AzureConstruct : EstateConstruct
{
    /// <summary>Creates the construct in an Azure stack or below another construct.</summary>
    /// <exception cref="InfraException">INFRA1502: the construct is in a stack of another cloud.</exception>
    protected AzureConstruct(Construct scope, string id) : base(scope, id) =>
        Subscription = (Stack as AzureStack)?.Subscription ?? throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA1502", ConstructPath, "It is an Azure construct in a stack of another cloud.", "Create it in an AzureStack."));

    /// <summary>The subscription that contains the construct.</summary>
    public AzureSubscription Subscription { get; }

    /// <summary>
    /// Returns a globally unique name: <c>ESTATE-ENVIRONMENT-suffix-MARK</c>, where the mark is the start of the subscription id. A name
    /// that is too long is cut and ends in a digest of the full name.
    /// </summary>
    protected string UniqueName(string suffix, NameRule rule, string separator = "-")
    {
        var parts = new[] { Stack.Estate.Name, Stack.Environment?.Name, suffix, AzureSubscription.Mark(Subscription.Id) };
        return rule.Check(ConstructPath, rule.Shorten(string.Join(separator, parts.OfType<string>())));
    }

    /// <summary>Returns a problem if the posture requires an option that is not given.</summary>
    protected Problem? Needs(object? option, string name, bool taken, string why) => Require(
        !taken || option is not null, "INFRA1510", $"{name} is missing; {why}.", $"Give {name}, or use a posture without it.");

    /// <summary>Returns the lifecycle settings that keep Terraform from destroying a resource, if the posture protects it.</summary>
    protected static TerraformResourceLifecycle? ProtectedBy(bool destroyProtection) =>
        destroyProtection ? new TerraformResourceLifecycle { PreventDestroy = true } : null;
}
