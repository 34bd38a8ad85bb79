using Infra.Constructs.Azure.Naming;

namespace Infra.Constructs.Azure;

/// <summary>A name for the interfaces of an application, by which rules speak of them.</summary>
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

    /// <summary>Its resource id.</summary>
    public string Id { get; }
}
