using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A named value in a stack.</summary>
public class TerraformLocal : TerraformElement, ITerraformAddressable
{
    private object? _expression;

    /// <summary>Adds a local value.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="expression">The value.</param>
    public TerraformLocal(Construct scope, string id, object expression) : base(scope, id, "local") => Expression = expression;

    /// <summary>The defining expression. Reading the property returns a reference to the name.</summary>
    public virtual object Expression
    {
        get => Interpolation();
        set => _expression = value is null ? null : ArgumentValue.Copy(value);
    }

    /// <summary>The value as a string.</summary>
    public virtual string AsString => Token.AsString(Interpolation());

    /// <summary>The value as a number.</summary>
    public virtual double AsNumber => Token.AsNumber(Interpolation());

    /// <summary>The value as a list.</summary>
    public virtual string[] AsList => Token.AsList(Interpolation());

    /// <summary>The value as a boolean.</summary>
    public virtual IResolvable AsBoolean => Interpolation();

    /// <summary>The value as a map of strings.</summary>
    public virtual IDictionary<string, string> AsStringMap => Token.AsStringMap(Interpolation());

    /// <summary>The value as a map of numbers.</summary>
    public virtual IDictionary<string, double> AsNumberMap => Token.AsNumberMap(Interpolation());

    /// <summary>The value as a map of booleans.</summary>
    public virtual IDictionary<string, bool> AsBooleanMap => Token.AsBooleanMap(Interpolation());

    /// <summary>The value as a map of any values.</summary>
    public virtual IDictionary<string, object> AsAnyMap => Token.AsAnyMap(Interpolation());

    /// <summary>The value as a string.</summary>
    public override string ToString() => AsString;

    /// <inheritdoc/>
    public override object ToTerraform()
    {
        var locals = new Dictionary<string, object>(StringComparer.Ordinal);
        if (_expression is not null)
        {
            locals[FriendlyUniqueId] = _expression;
        }

        return new Dictionary<string, object>(StringComparer.Ordinal) { ["locals"] = locals };
    }

    /// <inheritdoc/>
    public override object ToMetadata() => OverridesMetadata("local");

    private IResolvable Interpolation() => ReferTo(Address);
}
