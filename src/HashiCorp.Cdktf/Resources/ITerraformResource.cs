namespace HashiCorp.Cdktf;

/// <summary>What resources and data sources have in common.</summary>
public interface ITerraformResource
{
    /// <summary>The address, as a token.</summary>
    string Fqn { get; }

    /// <summary>The id in the configuration.</summary>
    string FriendlyUniqueId { get; }

    /// <summary>The type in Terraform.</summary>
    string TerraformResourceType { get; }

    /// <summary>How many instances.</summary>
    object? Count { get => null; set { } }

    /// <summary>The addresses of what must exist before.</summary>
    string[]? DependsOn { get => null; set { } }

    /// <summary>One instance per item.</summary>
    ITerraformIterator? ForEach { get => null; set { } }

    /// <summary>How the resource is replaced, protected and checked.</summary>
    ITerraformResourceLifecycle? Lifecycle { get => null; set { } }

    /// <summary>The provider, when it is not the default one of its kind.</summary>
    TerraformProvider? Provider { get => null; set { } }

    /// <summary>The expression for an attribute.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    IResolvable InterpolationForAttribute(string terraformAttribute);
}
