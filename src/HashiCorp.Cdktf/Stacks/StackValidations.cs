using Constructs;

namespace HashiCorp.Cdktf;

/// <summary>Checks that a stack has a provider for each of its resources and data sources.</summary>
internal sealed class ProvidersPresent(TerraformStack stack) : IValidation
{
    public string[] Validate()
    {
        var wanted = new List<string>();
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var construct in stack.Constructs())
        {
            switch (construct)
            {
                case TerraformResource { TerraformGeneratorMetadata.ProviderName: { } name }:
                    wanted.Add(name);
                    break;
                case TerraformDataSource { TerraformGeneratorMetadata.ProviderName: { } name }:
                    wanted.Add(name);
                    break;
                case TerraformProvider { TerraformGeneratorMetadata.ProviderName: { } name }:
                    present.Add(name);
                    break;
            }
        }

        var missing = wanted.Distinct().Where(name => !present.Contains(name)).ToList();
        return missing.Count == 0
            ? []
            :
            [
                "Found resources without a matching provider construct. Please make sure to add provider constructs "
                + $"[e.g. new RandomProvider(...)] to your stack '{stack.Node.Id}' for the following providers: {string.Join(", ", missing)}",
            ];
    }
}

/// <summary>Checks that the installed Terraform supports <c>moved</c> blocks, if a resource of the stack moves.</summary>
internal sealed class TerraformVersionForMoves(TerraformStack stack) : IValidation
{
    public string[] Validate() => stack.HasResourceMove()
        ? TerraformVersion.Check("Resource move functionality is only supported for Terraform >=1.5. Please upgrade your Terraform version.")
        : [];
}

/// <summary>Checks that the installed Terraform supports <c>import</c> blocks.</summary>
internal sealed class TerraformVersionForImports : IValidation
{
    public string[] Validate() =>
        TerraformVersion.Check("Import blocks are only supported for Terraform >=1.5. Please upgrade your Terraform version.");
}
