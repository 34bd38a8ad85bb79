using Infra.Conversion.Hcl;

namespace Infra.Conversion.Configurations;

/// <summary>An element of a configuration, such as a resource or a variable.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Type">The type of a resource or the name of a provider; empty otherwise.</param>
/// <param name="Name">The name, or the alias of a provider; empty if there is none.</param>
/// <param name="Body">The content. A local is a body with a single argument, <c>value</c>.</param>
/// <param name="Place">The location in the source.</param>
internal sealed record Item(ItemKind Kind, string Type, string Name, Body Body, Place Place)
{
    /// <summary>The lines of the comment above it.</summary>
    public IReadOnlyList<string> Comment { get; init; } = [];

    /// <summary>The address by which others refer to it.</summary>
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

    /// <summary>Whether it has several instances: <c>count</c> or <c>for_each</c> is set.</summary>
    public bool IsRepeated => Body["count"] is not null || Body["for_each"] is not null;

    /// <summary>The local name of a resource's provider.</summary>
    public string Provider => Body["provider"] is { } provider && References.Steps(References.Unquote(provider)) is [Root root, ..]
        ? root.Name
        : Type.Split('_')[0];
}
