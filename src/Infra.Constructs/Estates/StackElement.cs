namespace Infra.Constructs.Estates;

/// <summary>A resource, data source or module call of a stack.</summary>
/// <param name="Type">The Terraform type, prefixed with <c>data.</c> for a data source, or <c>module</c> for a module call.</param>
/// <param name="Construct">The L1 construct.</param>
internal sealed record StackElement(string Type, TerraformElement Construct)
{
    /// <summary>The type of a module call. Its resources are unknown until Terraform has downloaded the module.</summary>
    public const string Module = "module";

    /// <summary>The construct path, such as <c>aws-prod-data/Queue</c>.</summary>
    public string ConstructPath => Construct.Node.Path;

    /// <summary>Returns everything in a stack that Terraform creates or reads, including L1 constructs.</summary>
    public static IReadOnlyList<StackElement> Of(EstateStack stack) => [.. stack.Node.FindAll().Select(Of).OfType<StackElement>()];

    private static StackElement? Of(IConstruct construct) => construct switch
    {
        TerraformResource resource => new(resource.TerraformResourceType, resource),
        TerraformDataSource source => new($"data.{source.TerraformResourceType}", source),
        TerraformModule module => new(Module, module),
        _ => null,
    };
}
