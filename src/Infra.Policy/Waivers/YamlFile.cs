using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Infra.Policy.Waivers;

/// <summary>Writes a small YAML file with comments, which a serializer would not keep. The same calls give the same bytes.</summary>
internal sealed class YamlFile
{
    private readonly Emitter _emitter;

    private YamlFile(TextWriter text) => _emitter = new(text, EmitterSettings.Default.WithBestWidth(int.MaxValue).WithIndentedSequences());

    /// <summary>The text of a file whose root is a mapping.</summary>
    public static string Write(string header, Action<YamlFile> root)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var file = new YamlFile(text);
        file._emitter.Emit(new StreamStart());
        file._emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        file._emitter.Emit(new Comment(header, isInline: false));
        file.Mapping(root);
        file._emitter.Emit(new DocumentEnd(isImplicit: true));
        file._emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    /// <summary>A key with a scalar.</summary>
    public void Add(string key, string value)
    {
        Key(key);
        Item(value);
    }

    /// <summary>A key with a list; an empty one is written in brackets.</summary>
    public void List<T>(string key, IReadOnlyCollection<T> items, Action<YamlFile, T> write)
    {
        Key(key);
        _emitter.Emit(new SequenceStart(null, null, isImplicit: true, items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block));
        foreach (var item in items) write(this, item);
        _emitter.Emit(new SequenceEnd());
    }

    /// <summary>A mapping, as the root or as an item of a list.</summary>
    public void Mapping(Action<YamlFile> members)
    {
        _emitter.Emit(new MappingStart(null, null, isImplicit: true, MappingStyle.Block));
        members(this);
        _emitter.Emit(new MappingEnd());
    }

    /// <summary>A scalar of one line, as an item of a list, with a remark behind it.</summary>
    public void Item(string value, string? remark = null)
    {
        _emitter.Emit(new Scalar(value.ReplaceLineEndings(" ")));
        if (remark is not null) _emitter.Emit(new Comment(remark.ReplaceLineEndings(" "), isInline: true));
    }

    private void Key(string key) => _emitter.Emit(new Scalar(key));
}
