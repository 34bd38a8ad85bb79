using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A module whose inputs and outputs are accessed by name.</summary>
public class TerraformHclModule : TerraformModule
{
    private readonly Dictionary<string, object> _variables = new(StringComparer.Ordinal);
    private readonly bool _hasVariables;

    /// <summary>Adds a module.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">The id, unique among the children of the parent.</param>
    /// <param name="options">The source and inputs of the module.</param>
    public TerraformHclModule(Construct scope, string id, ITerraformHclModuleConfig options) : base(scope, id, options)
    {
        _hasVariables = options.Variables is not null;
        foreach (var (name, value) in options.Variables ?? new Dictionary<string, object>())
        {
            Set(name, value);
        }
    }

    /// <summary>The input variables.</summary>
    public virtual IDictionary<string, object>? Variables =>
        _hasVariables || _variables.Count > 0 ? (IDictionary<string, object>)ArgumentValue.Copy(_variables) : null;

    /// <summary>Sets an input variable.</summary>
    /// <param name="variable">The name of the variable.</param>
    /// <param name="value">The value.</param>
    public virtual void Set(string variable, object value)
    {
        if (value is null)
        {
            _variables.Remove(variable);
        }
        else
        {
            _variables[variable] = ArgumentValue.Copy(value);
        }
    }

    /// <summary>Returns an output of the module.</summary>
    /// <param name="output">The name of the output.</param>
    public virtual object Get(string output) => InterpolationForOutput(output);

    /// <summary>Returns an output of the module as a boolean.</summary>
    /// <param name="output">The name of the output.</param>
    public virtual IResolvable GetBoolean(string output) => InterpolationForOutput(output);

    /// <summary>Returns an output of the module as a list.</summary>
    /// <param name="output">The name of the output.</param>
    public virtual string[] GetList(string output) => Token.AsList(InterpolationForOutput(output));

    /// <summary>Returns an output of the module as a number.</summary>
    /// <param name="output">The name of the output.</param>
    public virtual double GetNumber(string output) => Token.AsNumber(InterpolationForOutput(output));

    /// <inheritdoc/>
    protected override IDictionary<string, object> SynthesizeAttributes() => _variables;
}
