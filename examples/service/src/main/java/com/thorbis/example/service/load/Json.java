package com.thorbis.example.service.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jooq.JSONB;
import org.jooq.tools.json.JSONValue;

import com.thorbis.example.service.input.northwind.Northwind.Address;

/** What the database keeps as documents. */
final class Json {

    private Json() {}

    /** A postal address, field by field. */
    static JSONB address(String addressee, Address address) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", addressee);
        fields.put("street", address.street());
        fields.put("city", address.city());
        fields.put("region", address.region());
        fields.put("postal_code", address.postalCode());
        fields.put("country", address.country());
        fields.values().removeIf(value -> value == null);
        return JSONB.valueOf(JSONValue.toJSONString(fields));
    }

    /** What a guest chose. */
    static JSONB choices(List<String> choices) {
        return JSONB.valueOf(JSONValue.toJSONString(choices.isEmpty() ? Map.of() : Map.of("choices", choices)));
    }
}
