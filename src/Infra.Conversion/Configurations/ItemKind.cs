namespace Infra.Conversion.Configurations;

/// <summary>The kinds of elements in a configuration.</summary>
internal enum ItemKind
{
    Variable,
    Local,
    Provider,
    Data,
    Resource,
    Ephemeral,
    Module,
    Output,
    Moved,
    Import,
    Removed,
    Check,
}
