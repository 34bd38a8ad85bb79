using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>A named group of network interfaces, for use in security rules.</summary>
public sealed class ApplicationSecurityGroup : AzureConstruct
{
    /// <summary>Creates the group <c>ESTATE-ENVIRONMENT-NAME</c>.</summary>
    public ApplicationSecurityGroup(Construct scope, string id, string name, ResourceGroup resourceGroup) : base(scope, id)
    {
        Resource = new AzurermApplicationSecurityGroup(this, "ApplicationSecurityGroup", new AzurermApplicationSecurityGroupConfig
        {
            Name = ResourceName(name, AzureNameRules.NetworkResource), ResourceGroupName = resourceGroup.Name, Location = Subscription.Location,
        });
        Id = Resource.Id;
    }

    /// <summary>The L1 resource.</summary>
    public AzurermApplicationSecurityGroup Resource { get; }

    /// <summary>The resource id.</summary>
    public string Id { get; }
}
