using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>An input variable, whose value is given when Terraform runs.</summary>
public class TerraformVariable : TerraformElement, ITerraformAddressable
{
    private readonly List<ITerraformVariableValidationConfig> _validations = [];
    private readonly object? _default;

    /// <summary>Adds a variable.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="config">The type of the value and its settings.</param>
    public TerraformVariable(Construct scope, string id, ITerraformVariableConfig config) : base(scope, id, "var")
    {
        _default = config.Default is null ? null : ArgumentValue.Copy(config.Default);
        Description = config.Description;
        Nullable = config.Nullable;
        Sensitive = config.Sensitive;
        Type = config.Type;
        foreach (var validation in config.Validation ?? [])
        {
            AddValidation(validation);
        }
    }

    /// <summary>The default value.</summary>
    public virtual object? Default => _default;

    /// <summary>The description of the value.</summary>
    public virtual string? Description { get; }

    /// <summary>Whether the value may be null.</summary>
    public virtual bool? Nullable { get; }

    /// <summary>Whether Terraform hides the value.</summary>
    public virtual bool? Sensitive { get; }

    /// <summary>The type constraint.</summary>
    public virtual string? Type { get; }

    /// <summary>The conditions that the value must satisfy.</summary>
    public virtual ITerraformVariableValidationConfig[]? Validation => _validations.Count == 0 ? null : [.. _validations];

    /// <summary>The value as a string.</summary>
    public virtual string StringValue => Token.AsString(Interpolation());

    /// <summary>The value as a number.</summary>
    public virtual double NumberValue => Token.AsNumber(Interpolation());

    /// <summary>The value as a list.</summary>
    public virtual string[] ListValue => Token.AsList(Interpolation());

    /// <summary>The value as a boolean.</summary>
    public virtual IResolvable BooleanValue => Interpolation();

    /// <summary>The value, of any type.</summary>
    public virtual object Value => Interpolation();

    /// <summary>Adds a condition that the value must satisfy.</summary>
    /// <param name="validation">The condition.</param>
    public virtual void AddValidation(ITerraformVariableValidationConfig validation) =>
        _validations.Add((ITerraformVariableValidationConfig)ArgumentValue.Copy(validation));

    /// <summary>The value as a string.</summary>
    public override string ToString() => StringValue;

    /// <inheritdoc/>
    public override object ToTerraform() => MetaArguments.Block("variable", FriendlyUniqueId, DeepMerge.Of(SynthesizeAttributes(), Overrides));

    /// <summary>Returns the arguments as written to the output, by their Terraform names.</summary>
    public virtual IDictionary<string, object> SynthesizeAttributes()
    {
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        Add("default", SnakeKeys.Of(_default));
        Add("description", Description);
        Add("type", Type);
        Add("sensitive", Sensitive);
        Add("nullable", Nullable);
        Add("validation", SnakeKeys.Of(Validation));
        return attributes;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                attributes[name] = value;
            }
        }
    }

    /// <summary>Always throws: this engine writes JSON, not HCL.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public virtual IDictionary<string, object> SynthesizeHclAttributes() => throw HclOutput.NotSupported();

    private IResolvable Interpolation() => ReferTo(Address);
}
