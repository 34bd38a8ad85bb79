using System.Text.RegularExpressions;
using Acornima;
using Acornima.Ast;

namespace Infra.Bindings.Import.Npm;

/// <summary>
/// Reads the JavaScript of a submodule. The code is generated, so every statement has one of a few forms; any
/// other statement is an error, because it would be missing from the schema.
/// </summary>
internal sealed partial class ScriptReader
{
    private readonly string _file;
    private readonly string _source;
    private readonly ScriptModule _module;
    private readonly List<Comment> _comments = [];

    private ScriptReader(string file, ScriptModule module)
    {
        _file = file;
        _source = WithoutSourceMap(File.ReadAllText(file));
        _module = module;
    }

    /// <summary>Reads a submodule's folder.</summary>
    /// <exception cref="UnreadException">A statement has no known form.</exception>
    public static ScriptModule Read(string folder)
    {
        var module = new ScriptModule(Path.GetFileName(folder));
        foreach (var file in Directory.EnumerateFiles(folder, "*.js", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            new ScriptReader(file, module).Read();
        return module;
    }

    private void Read()
    {
        var options = new ParserOptions { OnComment = (in Comment comment) => _comments.Add(comment) };
        foreach (var statement in new Parser(options).ParseScript(_source, _file).Body) Read(statement);
    }

    private void Read(Statement statement)
    {
        switch (statement)
        {
            case FunctionDeclaration { Id.Name: var name } function when Suffixed(name, "ToHclTerraform") is { } @struct:
                _module.Kinds.Add(@struct, Kinds(function.Body));
                break;
            case FunctionDeclaration { Id.Name: var name } function when Suffixed(name, "ToTerraform") is { } @struct:
                _module.Structs.Add(@struct, Written(function.Body));
                break;
            case ClassDeclaration type:
                ReadClass(type);
                break;
            case ExpressionStatement { Expression: StringLiteral }: // "use strict"
            case VariableDeclaration: // helpers of modules, imports
            case ExpressionStatement { Expression: CallExpression { Callee: MemberExpression { Object: Identifier { Name: "Object" } } } }:
            case ExpressionStatement { Expression: CallExpression { Callee: Identifier { Name: "__exportStar" } } }:
            case ExpressionStatement { Expression: AssignmentExpression }: // exports, runtime type information, tfResourceType
                break;
            default:
                throw Unread(statement);
        }
    }

    private void ReadClass(ClassDeclaration declaration)
    {
        var type = new ScriptClass(declaration.Id!.Name, declaration.SuperClass is null ? "" : Name(declaration.SuperClass));
        _module.Classes.Add(type.Name, type);
        foreach (var member in declaration.Body.Body) ReadMember(type, member);
        foreach (var comment in _comments.Where(comment => comment.Start > declaration.Start && comment.End < declaration.End))
        {
            if (ComputedComment().Match(_source, comment.Start, comment.End - comment.Start) is { Success: true } computed)
                type.Computed.Add(computed.Groups["name"].Value);
        }
    }

    private void ReadMember(ScriptClass type, Node member)
    {
        switch (member)
        {
            case MethodDefinition { Kind: PropertyKind.Constructor } constructor:
                foreach (var statement in ((FunctionExpression)constructor.Value).Body.Body) ReadInitializer(type, statement);
                break;
            case MethodDefinition { Kind: PropertyKind.Get, Value: FunctionExpression getter } when IsFunctions(type, getter):
                break;
            case MethodDefinition { Kind: PropertyKind.Get } getter when KeyOf(getter) != "internalValue":
                ReadGetter(type, KeyOf(getter), (FunctionExpression)getter.Value);
                break;
            case MethodDefinition { Kind: PropertyKind.Get or PropertyKind.Set }:
                break;
            case MethodDefinition { Value: FunctionExpression function } method when KeyOf(method) == "synthesizeAttributes":
                type.Written = Written(function.Body);
                break;
            case MethodDefinition { Value: FunctionExpression function } method when KeyOf(method) == "synthesizeHclAttributes":
                type.Kinds = Kinds(function.Body);
                break;
            case MethodDefinition { Value: FunctionExpression function } method when type.Base.Length == 0:
                type.Functions.Add(KeyOf(method), FunctionName(function));
                break;
            case MethodDefinition method when KnownMethod().IsMatch(KeyOf(method)):
                break;
            case PropertyDefinition { Value: NewExpression made } property:
                ReadObject(type, KeyOf(property), made);
                break;
            case PropertyDefinition { Static: true } or PropertyDefinition { Value: null or BooleanLiteral }:
                break;
            default:
                throw Unread(member);
        }
    }

    /// <summary>A statement of a constructor: the call of the base with the type's identity, or an assignment to a field.</summary>
    private void ReadInitializer(ScriptClass type, Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement { Expression: CallExpression { Callee: Super } call }:
                foreach (var options in call.Arguments.OfType<ObjectExpression>()) ReadIdentity(type, options);
                break;
            case ExpressionStatement { Expression: AssignmentExpression { Left: MemberExpression { Object: ThisExpression, Property: Identifier field }, Right: NewExpression made } }:
                ReadObject(type, field.Name, made);
                break;
            case ExpressionStatement { Expression: AssignmentExpression }:
                break;
            default:
                throw Unread(statement);
        }
    }

    private static void ReadIdentity(ScriptClass type, ObjectExpression options)
    {
        foreach (var property in options.Properties.OfType<Property>())
        {
            if (property.Value is ObjectExpression nested) ReadIdentity(type, nested);
            else if (property.Value is StringLiteral text) type.Identity[KeyOf(property.Key)] = text.Value;
        }
    }

    /// <summary>A field that holds the reference to a nested object: <c>new XList(this, "rule", true)</c>.</summary>
    private void ReadObject(ScriptClass type, string field, NewExpression made)
    {
        if (made.Arguments.Count is not (2 or 3) || made.Arguments[1] is not StringLiteral name) throw Unread(made);
        type.Read[field.TrimStart('_')] = new(name.Value, Name(made.Callee), made.Arguments[^1] is BooleanLiteral { Value: true });
    }

    private void ReadGetter(ScriptClass type, string property, FunctionExpression getter)
    {
        if (getter.Body.Body is not [ReturnStatement { Argument: { } value }]) throw Unread(getter);
        switch (value)
        {
            case MemberExpression { Object: ThisExpression } or MemberExpression { Object: MemberExpression { Object: ThisExpression } }:
                break; // a field that was read where it is initialized, or the value that was set
            case CallExpression { Callee: MemberExpression { Object: ThisExpression, Property: Identifier accessor }, Arguments: [StringLiteral name] }:
                type.Read[property] = new(name.Value, accessor.Name, FromSet: false);
                break;
            case CallExpression { Arguments: [CallExpression inner] } outer when Name(outer.Callee) is "tolist" or "asNumberList" or "asAny":
                ReadGetter(type, property, inner);
                break;
            default:
                throw Unread(value);
        }
    }

    private void ReadGetter(ScriptClass type, string property, CallExpression value)
    {
        var fromSet = value;
        while (fromSet.Arguments is [CallExpression inner]) fromSet = inner;
        if (fromSet.Arguments is not [StringLiteral name]) throw Unread(value);
        type.Read[property] = new(name.Value, Name(fromSet.Callee), FromSet: true);
    }

    /// <summary>The Terraform name in <c>TerraformProviderFunction.invoke(this.providerLocalName, "arn_parse", […])</c>.</summary>
    private string FunctionName(FunctionExpression function)
    {
        if (function.Body.Body is [ReturnStatement { Argument: CallExpression call }])
        {
            while (call.Arguments is [CallExpression inner]) call = inner;
            if (Name(call.Callee) == "invoke" && call.Arguments is [_, StringLiteral name, ..]) return name.Value;
        }

        throw Unread(function);
    }

    /// <summary>Whether a getter makes, once, the object that has the provider's functions.</summary>
    private bool IsFunctions(ScriptClass type, FunctionExpression getter) =>
        type.Base == "TerraformProvider" && getter.Body.Body is [IfStatement { Consequent: BlockStatement { Body: [ExpressionStatement { Expression: AssignmentExpression { Right: NewExpression made } }] } }, ReturnStatement]
        && Name(made.Callee).EndsWith("ProviderFunctions", StringComparison.Ordinal);

    private static string? Suffixed(string name, string suffix) => name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : null;

    private static string KeyOf(ClassProperty property) => KeyOf(property.Key);

    private static string KeyOf(Expression key) => key switch
    {
        Identifier identifier => identifier.Name,
        StringLiteral text => text.Value,
        _ => "",
    };

    /// <summary>The last part of a name: <c>cdktf.ComplexList</c>, <c>(0, structs0_1.xToTerraform)</c>.</summary>
    private string Name(Expression expression) => expression switch
    {
        Identifier identifier => identifier.Name,
        MemberExpression { Property: Identifier property } => property.Name,
        ParenthesizedExpression { Expression: var inner } => Name(inner),
        SequenceExpression { Expressions: [NumericLiteral, var last] } => Name(last),
        _ => throw Unread(expression),
    };

    private UnreadException Unread(Node node) => UnreadException.At(_file, _source, node);

    private static string WithoutSourceMap(string source) =>
        source.LastIndexOf("//# sourceMappingURL=", StringComparison.Ordinal) is var map and > 0 ? source[..map] : source;

    [GeneratedRegex(@"\G// (?<name>\w+) - computed: true, ")]
    private static partial Regex ComputedComment();

    [GeneratedRegex("^(get|put[A-Z0-9].*|reset[A-Z0-9].*|generateConfigForImport)$")]
    private static partial Regex KnownMethod();
}
