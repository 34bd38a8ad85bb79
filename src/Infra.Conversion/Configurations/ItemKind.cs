namespace Infra.Conversion.Configurations;

/// <summary>The kinds of elements that a configuration has.</summary>
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
