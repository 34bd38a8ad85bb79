using Infra.Conversion.Hcl;

namespace Infra.Conversion.Configurations;

/// <summary>A module of Terraform: what the files of one folder say.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Items">Its elements in the order of the source, files in order of name.</param>
/// <param name="Settings">The <c>terraform</c> blocks as one.</param>
/// <param name="Values">Values of variables in <c>terraform.tfvars</c> and <c>*.auto.tfvars</c>.</param>
internal sealed record Configuration(string Folder, IReadOnlyList<Item> Items, Body Settings, IReadOnlyDictionary<string, Argument> Values)
{
    private readonly Dictionary<string, Item> _byAddress = Items.ToDictionary(item => item.Address);

    /// <summary>The element at an address; null if there is none.</summary>
    public Item? Find(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>The source of a provider, such as <c>hashicorp/aws</c>, by its local name.</summary>
    /// <remarks>CDKTF writes <c>aws</c> for <c>hashicorp/aws</c>, and Terraform reads it so.</remarks>
    public string SourceOf(string provider) => (Requirement(provider, "source") ?? provider).Split('/') switch
    {
        [var type] => $"hashicorp/{type}",
        [.., var owner, var type] => $"{owner}/{type}",
        _ => provider,
    };

    /// <summary>The versions of a provider that the configuration accepts; null where it does not say.</summary>
    public string? VersionOf(string provider) => Requirement(provider, "version");

    /// <summary>The local names of the providers that <c>required_providers</c> has.</summary>
    public IEnumerable<string> RequiredProviders => Settings.Of("required_providers").SelectMany(block => block.Body.Arguments).Select(argument => argument.Name).Distinct();

    private string? Requirement(string provider, string part) =>
        Settings.Of("required_providers").SelectMany(block => block.Body.Arguments).LastOrDefault(argument => argument.Name == provider)?.Value is ObjectExpression required
            ? required.Items.Where(item => References.Word(item.Key) == part).Select(item => (item.Value as Template)?.Plain).FirstOrDefault()
            : null;
}
