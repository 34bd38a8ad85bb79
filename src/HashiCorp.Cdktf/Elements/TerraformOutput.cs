using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>An output of a stack.</summary>
public class TerraformOutput : TerraformElement
{
    private object? _value;
    private bool _staticId;

    /// <summary>Adds an output.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="config">The value and its settings.</param>
    public TerraformOutput(Construct scope, string id, ITerraformOutputConfig config) : base(scope, id)
    {
        Value = config.Value;
        Description = config.Description;
        Sensitive = config.Sensitive;
        DependsOn = config.DependsOn;
        Precondition = config.Precondition;
        StaticId = config.StaticId ?? false;
    }

    /// <summary>The value. Elements in it, such as resources, are written as references.</summary>
    public virtual object Value
    {
        get => _value!;
        set => _value = value is null ? null : ArgumentValue.Copy(value);
    }

    /// <summary>The description of the value.</summary>
    public virtual string? Description { get; set; }

    /// <summary>Whether Terraform hides the value.</summary>
    public virtual bool? Sensitive { get; set; }

    /// <summary>The dependencies, which must exist before the output is evaluated.</summary>
    public virtual ITerraformDependable[]? DependsOn { get; set; }

    /// <summary>A condition. As in the public packages it is stored but not written; use <see cref="TerraformElement.AddOverride"/>.</summary>
    public virtual IPrecondition? Precondition { get; set; }

    /// <summary>Whether the construct id is the name of the output.</summary>
    public virtual bool StaticId
    {
        get => _staticId;
        set
        {
            _staticId = value;
            if (value)
            {
                OverrideLogicalId(Node.Id);
            }
            else
            {
                ResetOverrideLogicalId();
            }
        }
    }

    /// <summary>Whether <paramref name="x"/> is an output.</summary>
    /// <param name="x">Any object.</param>
    public static bool IsTerraformOutput(object? x) => x is TerraformOutput;

    /// <inheritdoc/>
    public override object ToTerraform() => MetaArguments.Block("output", FriendlyUniqueId, DeepMerge.Of(SynthesizeAttributes(), Overrides));

    /// <inheritdoc/>
    public override object ToMetadata() => OverridesMetadata("output");

    /// <summary>Returns the arguments as written to the output, by their Terraform names.</summary>
    protected virtual IDictionary<string, object> SynthesizeAttributes()
    {
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        Add("value", Referable(_value));
        Add("description", Description);
        Add("sensitive", Sensitive);
        Add("depends_on", DependsOn is null ? null : Array.ConvertAll(DependsOn, dependable => dependable.Fqn));
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
    protected virtual IDictionary<string, object> SynthesizeHclAttributes() => throw HclOutput.NotSupported();

    private static object? Referable(object? value) => value switch
    {
        TerraformElement element => element.Fqn,
        ITerraformAddressable addressable => addressable.Fqn,
        IDictionary<string, object> map => map.ToDictionary(pair => pair.Key, pair => Referable(pair.Value)!),
        object[] items => Array.ConvertAll(items, Referable),
        _ => value,
    };
}
