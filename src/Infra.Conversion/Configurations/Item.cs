using Infra.Conversion.Hcl;

namespace Infra.Conversion.Configurations;

/// <summary>An element of a configuration: a resource, a variable, …</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Type">The type of a resource, the name of a provider; else empty.</param>
/// <param name="Name">Its name, or the alias of a provider; empty where it has none.</param>
/// <param name="Body">What it says. A local is a body with the one argument <c>value</c>.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record Item(ItemKind Kind, string Type, string Name, Body Body, Place Place)
{
    /// <summary>The lines of the comment above it.</summary>
    public IReadOnlyList<string> Comment { get; init; } = [];

    /// <summary>How others refer to it.</summary>
    public string Address => Kind switch
    {
        ItemKind.Variable => $"var.{Name}",
        ItemKind.Local => $"local.{Name}",
        ItemKind.Resource => $"{Type}.{Name}",
        ItemKind.Provider => Name.Length == 0 ? $"provider.{Type}" : $"provider.{Type}.{Name}",
        ItemKind.Data => $"data.{Type}.{Name}",
        ItemKind.Ephemeral => $"ephemeral.{Type}.{Name}",
        ItemKind.Module => $"module.{Name}",
        ItemKind.Output => $"output.{Name}",
        ItemKind.Check => $"check.{Name}",
        _ => $"{Kind.ToString().ToLowerInvariant()} at {Place}",
    };

    /// <summary>Whether Terraform keeps several of it: <c>count</c> or <c>for_each</c> is set.</summary>
    public bool IsRepeated => Body["count"] is not null || Body["for_each"] is not null;

    /// <summary>The local name of the provider that a resource belongs to.</summary>
    public string Provider => Body["provider"] is { } provider && References.Steps(References.Unquote(provider)) is [Root root, ..]
        ? root.Name
        : Type.Split('_')[0];
}
