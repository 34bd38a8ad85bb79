using Infra.Conversion.Configurations;
using Infra.Conversion.CSharp;
using Infra.Conversion.Hcl;
using Infra.Conversion.Values;

namespace Infra.Conversion.Elements;

/// <summary>One pass over a configuration: the symbols of its elements, and the text written.</summary>
internal sealed class Pass(Configuration configuration, ProviderBindings bindings, Decisions decisions, StateImports imports)
{
    private readonly Dictionary<string, Symbol> _symbols = [];
    private readonly Dictionary<string, string> _assets = [];
    private readonly List<(ItemKind Kind, string Text)> _statements = [];

    public Configuration Configuration => configuration;

    public ProviderBindings Bindings => bindings;

    public Decisions Decisions => decisions;

    public StateImports Imports => imports;

    public Structure Structure { get; } = new(configuration);

    public Names Names { get; } = new(configuration);

    /// <summary>What a person must check.</summary>
    public List<Note> Notes { get; } = [];

    /// <summary>The files of the configuration that the program needs, relative to its folder.</summary>
    public IEnumerable<string> Assets => _assets.Keys;

    /// <summary>The meaning of names.</summary>
    public Scope Scope => new(_symbols, _assets, decisions);

    /// <summary>The statements, with a blank line between multi-line statements and between different kinds.</summary>
    public string Text
    {
        get
        {
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < _statements.Count; i++)
            {
                if (i > 0 && (_statements[i].Kind != _statements[i - 1].Kind || IsLong(_statements[i].Text) || IsLong(_statements[i - 1].Text))) text.Append('\n');
                text.Append(_statements[i].Text);
            }

            return text.ToString();
        }
    }

    public void Add(string address, Symbol symbol) => _symbols[address] = symbol;

    /// <summary>Writes the statements of an element.</summary>
    public void Write(ItemKind kind, Action<CodeWriter> write)
    {
        var code = new CodeWriter(indent: 2);
        write(code);
        if (code.ToString() is { Length: > 0 } text) _statements.Add((kind, text));
    }

    /// <summary>Declares the variable with the asset of a file, before the first statement that uses it.</summary>
    public void NeedAsset(string path, string folder)
    {
        if (_assets.ContainsKey(path)) return;
        var name = _assets[path] = Names.Variable(Identifiers.Camel($"{Path.GetFileName(path)}_asset"));
        Write(ItemKind.Local, code => code.Statement($"var {name} = ", CodeGroup.Call(
            "new TerraformAsset", "this", StringCode.Of(Names.Id(Identifiers.Camel(path) + "Asset")), CodeGroup.New("TerraformAssetConfig", new CodeItem("Path = ", StringCode.Of($"{folder}{path}"))))));
    }

    /// <summary>Returns the start of a statement that creates something. The result is assigned to a variable if another statement reads it.</summary>
    public string Start(string variable, bool isRead = false) => isRead || decisions.Used.Contains(variable) ? $"var {variable} = " : "_ = ";

    public void Note(Item item, string text, Place? place = null) => Notes.Add(new((place ?? item.Place).ToString(), item.Kind is ItemKind.Moved or ItemKind.Import or ItemKind.Removed ? "" : item.Address, text));

    private static bool IsLong(string text) => text.AsSpan().Count('\n') > 1;
}
