using Infra.Conversion.Hcl;

namespace Infra.Conversion.Configurations;

/// <summary>A Terraform module: the content of the files in one folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Items">The elements in source order, with files ordered by name.</param>
/// <param name="Settings">The merged <c>terraform</c> blocks.</param>
/// <param name="Values">The values of variables in <c>terraform.tfvars</c> and <c>*.auto.tfvars</c>.</param>
internal sealed record Configuration(string Folder, IReadOnlyList<Item> Items, Body Settings, IReadOnlyDictionary<string, Argument> Values)
{
    private readonly Dictionary<string, Item> _byAddress = Items.ToDictionary(item => item.Address);

    /// <summary>Returns the element at an address; null if there is none.</summary>
    public Item? Find(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>Returns the source of a provider, such as <c>hashicorp/aws</c>, by its local name.</summary>
    /// <remarks>CDKTF writes <c>aws</c> for <c>hashicorp/aws</c>, and Terraform accepts it.</remarks>
    public string SourceOf(string provider) => (Requirement(provider, "source") ?? provider).Split('/') switch
    {
        [var type] => $"hashicorp/{type}",
        [.., var owner, var type] => $"{owner}/{type}",
        _ => provider,
    };

    /// <summary>Returns the version constraint of a provider; null if there is none.</summary>
    public string? VersionOf(string provider) => Requirement(provider, "version");

    /// <summary>The local names in <c>required_providers</c>.</summary>
    public IEnumerable<string> RequiredProviders => Settings.Of("required_providers").SelectMany(block => block.Body.Arguments).Select(argument => argument.Name).Distinct();

    private string? Requirement(string provider, string part) =>
        Settings.Of("required_providers").SelectMany(block => block.Body.Arguments).LastOrDefault(argument => argument.Name == provider)?.Value is ObjectExpression required
            ? required.Items.Where(item => References.Word(item.Key) == part).Select(item => (item.Value as Template)?.Plain).FirstOrDefault()
            : null;
}
