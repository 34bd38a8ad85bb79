using System.Text.RegularExpressions;
using Infra.Constructs.Estates;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Synthesis;

/// <summary>
/// Checks that every element of a stack has a unique name that Terraform accepts. CDKTF drops every character that is not a letter or digit, and the
/// id <c>Default</c>, so two constructs can get the same name and would be merged silently.
/// </summary>
internal static partial class AddressCheck
{
    /// <summary>Returns the naming problems of a stack.</summary>
    public static IEnumerable<Problem> Of(EstateStack stack)
    {
        var named = stack.Node.FindAll().OfType<TerraformElement>().Select(element => (Element: element, Kind: KindOf(element)))
            .Where(element => element.Kind is not null).Select(element => (element.Element, Address: $"{element.Kind}.{element.Element.FriendlyUniqueId}")).ToList();
        foreach (var (element, address) in named.Where(one => !Name().IsMatch(one.Element.FriendlyUniqueId)))
        {
            yield return new("INFRA1112", element.Node.Path,
                $"Its name would be \"{element.FriendlyUniqueId}\", which Terraform rejects: a name starts with a letter or underscore and contains only letters, digits, _ and -.",
                "Change its id, or the name given to OverrideLogicalId.");
        }

        foreach (var twice in named.GroupBy(one => one.Address).Where(group => group.Count() > 1))
        {
            var paths = twice.Select(one => one.Element.Node.Path).ToList();
            yield return new("INFRA1111", paths[1],
                $"Its address would be {twice.Key}, like that of {paths[0]}: only letters and digits of ids count, and Default counts as nothing.", "Give one of them another id.");
        }
    }

    /// <summary>The namespace of the element's name, or null for elements written without a name.</summary>
    private static string? KindOf(TerraformElement element) => element switch
    {
        TerraformResource resource => resource.TerraformResourceType,
        TerraformDataSource source => $"data.{source.TerraformResourceType}",
        TerraformModule => "module",
        TerraformOutput => "output",
        TerraformVariable => "var",
        TerraformLocal => "local",
        _ => null,
    };

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_-]*\z")]
    private static partial Regex Name();
}
