using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A construct that writes part of the Terraform configuration of its stack.</summary>
public class TerraformElement : Construct
{
    private readonly string? _elementType;
    private Dictionary<string, object?>? _overrides;
    private TerraformStack? _stack;
    private string? _logicalIdOverride;
    private string? _logicalId;
    private string? _fqn;

    /// <summary>Adds an element to a stack.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent. Tokens are rejected.</param>
    /// <param name="elementType">The start of the element's address: <c>aws_s3_bucket</c>, <c>var</c>, <c>local</c>.</param>
    /// <exception cref="InvalidOperationException">The id contains a token, or the element is not in a stack.</exception>
    public TerraformElement(Construct scope, string id, string? elementType = null) : base(scope, id)
    {
        if (Token.IsUnresolved(id))
        {
            throw ElementErrors.TokenAsId(id);
        }

        _elementType = elementType;
    }

    /// <summary>The stack of the element.</summary>
    public virtual TerraformStack CdktfStack => _stack ??= TerraformStack.Of(this);

    /// <summary>The stack, if it was already looked up.</summary>
    internal TerraformStack? KnownStack => _stack;

    /// <summary>The address of the element, as a token. Once it has been read, the logical id can no longer be changed.</summary>
    public virtual string Fqn => _fqn ??= _elementType is null
        ? throw ElementErrors.NoElementType()
        : Token.AsString(new Reference(Address, CdktfStack));

    /// <summary>The id of the element in the configuration.</summary>
    public virtual string FriendlyUniqueId => _logicalId ??= _logicalIdOverride ?? CdktfStack.GetLogicalId(this);

    /// <summary>The metadata of the element under <c>//</c>.</summary>
    protected virtual IDictionary<string, object> ConstructNodeMetadata => new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["metadata"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["path"] = Node.Path, ["uniqueId"] = FriendlyUniqueId },
    };

    /// <summary>The values set with <see cref="AddOverride"/>.</summary>
    protected virtual object RawOverrides => Overrides;

    private protected Dictionary<string, object?> Overrides => _overrides ??= new Dictionary<string, object?>(StringComparer.Ordinal);

    private protected bool HasOverrides => _overrides is { Count: > 0 };

    /// <summary>Whether <paramref name="x"/> is an element.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsTerraformElement(object? x) => x is TerraformElement;

    /// <summary>Sets a value in the element's output, overriding its arguments.</summary>
    /// <param name="path">The path, keys separated by dots: <c>provisioner.0.when</c>. A dot within a key is escaped: <c>\.</c></param>
    /// <param name="value">The value. <see langword="null"/> removes the existing value.</param>
    public virtual void AddOverride(string path, object? value) => OverridePath.Set(Overrides, path, value);

    /// <summary>Changes the id of the element in the configuration.</summary>
    /// <param name="newLogicalId">The id, unique in the stack. It is written unchanged.</param>
    /// <exception cref="InvalidOperationException">The address of the element has already been read.</exception>
    public virtual void OverrideLogicalId(string newLogicalId)
    {
        if (_fqn is not null)
        {
            throw ElementErrors.OverrideTooLate();
        }

        _logicalIdOverride = newLogicalId;
    }

    /// <summary>Undoes <see cref="OverrideLogicalId"/>.</summary>
    /// <exception cref="InvalidOperationException">The address of the element has already been read.</exception>
    public virtual void ResetOverrideLogicalId() =>
        _logicalIdOverride = _fqn is null ? null : throw ElementErrors.ResetTooLate();

    /// <summary>Returns the element's part of the configuration of its stack.</summary>
    public virtual object ToTerraform() => new Dictionary<string, object>();

    /// <summary>Always throws: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public virtual object ToHclTerraform() => throw HclOutput.NotSupported();

    /// <summary>Returns what the element adds to the metadata of a stack written as HCL: its overrides.</summary>
    public virtual object ToMetadata() => new Dictionary<string, object>();

    /// <summary>Returns a reference to a part of the element, such as an attribute.</summary>
    private protected IResolvable ReferTo(Func<string> address) => new Reference(address, CdktfStack);

    /// <summary>Returns the arguments of the element with its metadata under <c>//</c>.</summary>
    private protected Dictionary<string, object> WithMetadata(Dictionary<string, object> arguments)
    {
        arguments["//"] = arguments.TryGetValue("//", out var comment) && comment is IDictionary<string, object> more
            ? DeepMerge.Of(more, ConstructNodeMetadata!)
            : ConstructNodeMetadata;
        return arguments;
    }

    /// <summary>Returns the element's part of the stack metadata: its overridden arguments.</summary>
    private protected Dictionary<string, object> OverridesMetadata(string type)
    {
        var metadata = new Dictionary<string, object>(StringComparer.Ordinal);
        if (HasOverrides)
        {
            metadata["overrides"] = new Dictionary<string, object>(StringComparer.Ordinal) { [type] = Overrides.Keys.ToArray() };
        }

        return metadata;
    }

    private protected string Address() => _elementType is null ? throw ElementErrors.NoElementType() : $"{_elementType}.{FriendlyUniqueId}";
}
