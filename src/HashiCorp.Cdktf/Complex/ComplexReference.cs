using Amazon.JSII.Runtime.Deputy;

namespace HashiCorp.Cdktf;

/// <summary>The base class of references to complex attributes: a block, a list or a map.</summary>
public abstract class ComplexReference : DeputyBase, IResolvable, ITerraformAddressable
{
    private IInterpolatingParent _resource;
    private string _attribute;
    private string? _text;

    private protected ComplexReference(IInterpolatingParent terraformResource, string terraformAttribute)
    {
        _resource = terraformResource;
        _attribute = terraformAttribute;
    }

    /// <inheritdoc/>
    public virtual string[] CreationStack => [];

    /// <summary>The expression for the attribute.</summary>
    public virtual string Fqn => ComputeFqn();

    /// <summary>The name of the attribute in Terraform.</summary>
    protected virtual string TerraformAttribute
    {
        get => _attribute;
        set => _attribute = value;
    }

    /// <summary>The owner of the attribute.</summary>
    protected virtual IInterpolatingParent TerraformResource
    {
        get => _resource;
        set => _resource = value;
    }

    /// <summary>Computes <see cref="Fqn"/>.</summary>
    public virtual string ComputeFqn() => Token.AsString(TerraformResource.InterpolationForAttribute(TerraformAttribute));

    /// <inheritdoc/>
    public virtual object Resolve(IResolveContext context) => ComputeFqn();

    /// <inheritdoc/>
    public override string ToString() => _text ??= TokenRegistry.Register(this, null);
}
