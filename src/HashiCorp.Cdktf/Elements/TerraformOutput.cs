using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>A value that a stack publishes.</summary>
public class TerraformOutput : TerraformElement
{
    /// <summary>Adds an output.</summary>
    /// <param name="scope">The parent, within a stack.</param>
    /// <param name="id">Unique among the children of the parent.</param>
    /// <param name="config">The value and what is said of it.</param>
    public TerraformOutput(Construct scope, string id, ITerraformOutputConfig config) : base(scope, id, "output") => Value = config.Value;

    /// <summary>The value.</summary>
    public virtual object Value { get; set; }
}
