namespace HashiCorp.Cdktf;

/// <summary>The common interface of resources and data sources.</summary>
public interface ITerraformResource
{
    /// <summary>The address, as a token.</summary>
    string Fqn { get; }

    /// <summary>The id in the configuration.</summary>
    string FriendlyUniqueId { get; }

    /// <summary>The type in Terraform.</summary>
    string TerraformResourceType { get; }

    /// <summary>The number of instances.</summary>
    object? Count { get => null; set { } }

    /// <summary>The addresses of the dependencies, which must exist before.</summary>
    string[]? DependsOn { get => null; set { } }

    /// <summary>One instance per item.</summary>
    ITerraformIterator? ForEach { get => null; set { } }

    /// <summary>The lifecycle settings: replacement, protection and conditions.</summary>
    ITerraformResourceLifecycle? Lifecycle { get => null; set { } }

    /// <summary>The provider, if it is not the default one for its type.</summary>
    TerraformProvider? Provider { get => null; set { } }

    /// <summary>Returns the expression for an attribute.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    IResolvable InterpolationForAttribute(string terraformAttribute);
}
