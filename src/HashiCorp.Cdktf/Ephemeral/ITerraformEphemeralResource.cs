namespace HashiCorp.Cdktf;

/// <summary>The common interface of ephemeral resources.</summary>
public interface ITerraformEphemeralResource
{
    /// <summary>The address, as a token.</summary>
    string Fqn { get; }

    /// <summary>The id in the configuration.</summary>
    string FriendlyUniqueId { get; }

    /// <summary>The type in Terraform.</summary>
    string TerraformResourceType { get; }

    /// <summary>The number of instances.</summary>
    object? Count { get; set; }

    /// <summary>The addresses of the dependencies, which must exist before.</summary>
    string[]? DependsOn { get; set; }

    /// <summary>One instance per item.</summary>
    ITerraformIterator? ForEach { get; set; }

    /// <summary>The conditions that are checked.</summary>
    ITerraformEphemeralResourceLifecycle? Lifecycle { get; set; }

    /// <summary>The provider, if it is not the default one for its type.</summary>
    TerraformProvider? Provider { get; set; }

    /// <summary>Returns the expression for an attribute.</summary>
    /// <param name="terraformAttribute">The name in Terraform.</param>
    IResolvable InterpolationForAttribute(string terraformAttribute);
}
