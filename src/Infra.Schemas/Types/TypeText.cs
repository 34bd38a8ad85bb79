namespace Infra.Schemas.Types;

/// <summary>Parses the text of a type, such as <c>list(object(id = string))</c>.</summary>
internal sealed class TypeText(string text)
{
    private int _position;

    public SchemaType Parse()
    {
        var type = ReadType();
        return _position == text.Length ? type : throw Unexpected();
    }

    private SchemaType ReadType() => ReadWord() switch
    {
        "string" => SchemaType.String,
        "number" => SchemaType.Number,
        "bool" => SchemaType.Bool,
        "dynamic" => SchemaType.Dynamic,
        "list" => SchemaType.List(ReadElement()),
        "set" => SchemaType.Set(ReadElement()),
        "map" => SchemaType.Map(ReadElement()),
        "object" => ReadObject(),
        _ => throw Unexpected(),
    };

    private SchemaType ReadElement()
    {
        Expect("(");
        var element = ReadType();
        Expect(")");
        return element;
    }

    private SchemaType ReadObject()
    {
        var attributes = new List<KeyValuePair<string, SchemaType>>();
        Expect("(");
        while (!Accept(")"))
        {
            if (attributes.Count > 0) Expect(", ");
            var name = ReadWord();
            Expect(" = ");
            attributes.Add(new(name, ReadType()));
        }

        return SchemaType.Object(attributes);
    }

    private string ReadWord()
    {
        var start = _position;
        while (_position < text.Length && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] is '_' or '-')) _position++;
        return text[start.._position];
    }

    private void Expect(string token)
    {
        if (!Accept(token)) throw Unexpected();
    }

    private bool Accept(string token)
    {
        if (string.CompareOrdinal(text, _position, token, 0, token.Length) != 0) return false;
        _position += token.Length;
        return true;
    }

    private FormatException Unexpected() => new($"\"{text}\" is not a type: see position {_position}.");
}
