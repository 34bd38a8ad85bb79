namespace Infra.Constructs.Estates;

/// <summary>A resource, data source or module of a stack.</summary>
/// <param name="Type">Terraform's type, with <c>data.</c> in front of a data source's; <c>module</c> for a module.</param>
/// <param name="Construct">The L1 construct.</param>
internal sealed record StackElement(string Type, TerraformElement Construct)
{
    /// <summary>What a module is called in place of a type: what is in it is not known before Terraform has fetched it.</summary>
    public const string Module = "module";

    /// <summary>Where it is, such as <c>aws-prod-data/Queue</c>.</summary>
    public string ConstructPath => Construct.Node.Path;

    /// <summary>Everything of a stack that Terraform creates or reads, also what is made through an L1 class.</summary>
    public static IReadOnlyList<StackElement> Of(EstateStack stack) => [.. stack.Node.FindAll().Select(Of).OfType<StackElement>()];

    private static StackElement? Of(IConstruct construct) => construct switch
    {
        TerraformResource resource => new(resource.TerraformResourceType, resource),
        TerraformDataSource source => new($"data.{source.TerraformResourceType}", source),
        TerraformModule module => new(Module, module),
        _ => null,
    };
}
