using System.Security;
using Infra.Bindings.Model;
using Infra.Bindings.Naming;
using Infra.Schemas;

namespace Infra.Bindings.Generation;

/// <summary>The XML documentation of generated types: short facts of the schema and a link to the registry's page.</summary>
internal sealed class Documentation(ProviderSchema provider, ApiModule module)
{
    private string Page => module.Kind == ModuleKind.Provider ? $"{Root}" : $"{Root}/{Folder}/{PageName}";

    private string Root => $"https://registry.terraform.io/providers/{provider.Source}/{provider.Version}/docs";

    private string Folder => module.Kind switch
    {
        ModuleKind.DataSource => "data-sources",
        ModuleKind.Ephemeral => "ephemeral-resources",
        _ => "resources",
    };

    private string PageName => module.Type.StartsWith($"{provider.Name}_", StringComparison.Ordinal) ? module.Type[(provider.Name.Length + 1)..] : module.Type;

    private string Kind => module.Kind switch
    {
        ModuleKind.Provider => "provider",
        ModuleKind.DataSource => "data source",
        ModuleKind.Ephemeral => "ephemeral resource",
        _ => "resource",
    };

    public string OfConstruct() => $"/// <summary>The {Kind} <see href=\"{Page}\">{module.Type}</see>.</summary>\n";

    public string OfStruct(string name) => name == module.Config
        ? $"/// <summary>Arguments of the {Kind} <see href=\"{Page}\">{module.Type}</see>.</summary>\n"
        : $"/// <summary>A block of the {Kind} <see href=\"{Page}\">{module.Type}</see>.</summary>\n";

    /// <summary>The documentation of an argument.</summary>
    public string Of(ApiMember member) =>
        $"    /// <summary>{Description(member)}<see href=\"{Page}#{member.Terraform}\">{member.Terraform}</see>: {Facts(member)}.</summary>\n";

    /// <summary>The documentation of a readable attribute.</summary>
    public static string OfAttribute(ApiMember member) => $"    /// <summary>{Description(member)}<c>{member.Terraform}</c>: {Facts(member)}.</summary>\n";

    private static string Description(ApiMember member)
    {
        var text = (member.Attribute?.Description ?? member.Block?.Description)?.Trim().ReplaceLineEndings(" ");
        return string.IsNullOrEmpty(text) ? "" : $"{SecurityElement.Escape(text)}{(text.EndsWith('.') ? " " : ". ")}";
    }

    private static string Facts(ApiMember member) => string.Join(", ", Words(member));

    private static IEnumerable<string> Words(ApiMember member)
    {
        if (member.Required) yield return "required";
        else if (member.Settable) yield return "optional";
        if (member.Attribute?.Computed is true) yield return "computed";
        if (member.Attribute?.Sensitive is true) yield return "sensitive";
        if (member.Attribute?.WriteOnly is true) yield return "write-only";
        if ((member.Attribute?.Deprecated ?? member.Block!.Deprecated) is true) yield return "deprecated by the provider";
        yield return member.Block is { } block ? BlockWords(block) : member.Attribute!.Nested is { } nested ? NestedWords(nested) : member.Attribute.Type.ToString();
    }

    private static string BlockWords(NestedBlock block) => block switch
    {
        { Nesting: NestingMode.Single } or { MaxItems: 1 } => "a block",
        { MaxItems: > 1 } => $"a {block.Nesting.Word()} of at most {block.MaxItems} blocks",
        _ => $"a {block.Nesting.Word()} of blocks",
    };

    private static string NestedWords(NestedType nested) => nested.Nesting == NestingMode.Single ? "an object" : $"a {nested.Nesting.Word()} of objects";
}
