using Infra.Constructs.Azure.Naming;
using Infra.Constructs.Azure.Posture;

namespace Infra.Constructs.Azure;

/// <summary>A resource group, locked against deletion if the posture requires it.</summary>
public sealed class ResourceGroup : AzureConstruct
{
    /// <summary>Creates the resource group in the subscription's region.</summary>
    public ResourceGroup(Construct scope, string id, ResourceGroupOptions options) : base(scope, id)
    {
        Posture = Adopt(options.Posture);
        GroupName = ResourceName(options.Name, AzureNameRules.ResourceGroup);
        Resource = new AzurermResourceGroup(this, "ResourceGroup", new AzurermResourceGroupConfig { Name = GroupName, Location = Subscription.Location });
        Name = Resource.Name;
        if (Posture.DeletionLock)
        {
            _ = new AzurermManagementLock(this, "Lock", new AzurermManagementLockConfig
            {
                Name = "keep",
                Scope = Resource.Id,
                LockLevel = "CanNotDelete",
                Notes = "Nothing in it is deleted by accident. Whoever means to removes this lock first, in a review.",
            });
        }
    }

    /// <summary>The L1 resource.</summary>
    public AzurermResourceGroup Resource { get; }

    /// <summary>The name, known at synth.</summary>
    public string GroupName { get; }

    /// <summary>The posture in effect.</summary>
    public ResourceGroupPosture Posture { get; }

    /// <summary>The name as a reference, so that resources in the group are created after it.</summary>
    internal string Name { get; }
}
